package graph_test

import (
	"encoding/csv"
	"errors"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"entente/graph"
)

// day reads YYYY-MM-DD; "" is day 0, which asks for any day.
func day(t *testing.T, s string) graph.Day {
	t.Helper()
	if s == "" {
		return 0
	}
	d, err := graph.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// codesOf are the bare codes of nations, in order and with spaces between.
func codesOf(ids []graph.ID) string {
	codes := make([]string, len(ids))
	for i, id := range ids {
		codes[i] = id.Local()
	}
	return strings.Join(codes, " ")
}

func TestACodeIsAlwaysSchemeValueAndDay(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		sentence string
		scheme   graph.CodeScheme
		value    string
		on       string
		want     string
	}{
		{"COW 365 is Russia under the tsars", graph.SchemeCOWN, "365", "1914-07-28", "RUS"},
		{"COW 365 is Russia to the eve of the Union", graph.SchemeCOWN, "365", "1922-12-29", "RUS"},
		{"COW 365 is the Soviet Union from its founding", graph.SchemeCOWN, "365", "1922-12-30", "SUN"},
		{"COW 365 is the Soviet Union to Christmas of 1991", graph.SchemeCOWN, "365", "1991-12-25", "SUN"},
		{"COW 365 is Russia from the next day on", graph.SchemeCOWN, "365", "1991-12-26", "RUS"},
		{"COW 365 is Russia today", graph.SchemeCOWN, "365", "2024-06-19", "RUS"},
		{"COW 365 on any day is both", graph.SchemeCOWN, "365", "", "RUS SUN"},
		{"COW RUS follows the number", graph.SchemeCOWC, "RUS", "1961-07-06", "SUN"},
		{"ISO SUN is the Soviet Union while it existed", graph.SchemeISO3, "SUN", "1961-07-06", "SUN"},
		{"ISO SUN is nobody afterwards", graph.SchemeISO3, "SUN", "2000-01-01", ""},
		{"ISO RUS is nobody in the Soviet Union's time", graph.SchemeISO3, "RUS", "1961-07-06", ""},

		{"COW 255 is Prussia before the Reich", graph.SchemeCOWN, "255", "1866-06-14", "GMY"},
		{"COW 255 is the German Reich to its surrender", graph.SchemeCOWN, "255", "1945-05-08", "GMY"},
		{"COW 255 is nobody while Germany was divided", graph.SchemeCOWN, "255", "1970-01-01", ""},
		{"COW 255 is the Federal Republic from unity on", graph.SchemeCOWN, "255", "1990-10-03", "DEU"},
		{"COW 260 is the Federal Republic before unity", graph.SchemeCOWN, "260", "1990-10-02", "DEU"},
		{"COW 260 is nobody after it", graph.SchemeCOWN, "260", "1990-10-03", ""},
		{"COW 265 is East Germany", graph.SchemeCOWN, "265", "1972-12-21", "DDR"},
		{"ISO DDR is East Germany", graph.SchemeISO3, "DDR", "1975-08-01", "DDR"},
		{"ISO DEU is not the Reich", graph.SchemeISO3, "DEU", "1939-08-23", ""},

		{"COW 300 is Austria-Hungary", graph.SchemeCOWN, "300", "1914-07-28", "AUH"},
		{"COW 305 is the first Austrian republic", graph.SchemeCOWN, "305", "1919-09-10", "AUT"},
		{"COW 305 is the second", graph.SchemeCOWN, "305", "1955-07-27", "AUT"},
		{"COW 310 is Hungary", graph.SchemeCOWN, "310", "1918-11-16", "HUN"},
		{"COW AUS is Austria", graph.SchemeCOWC, "AUS", "1960-01-01", "AUT"},
		{"ISO AUS is Australia", graph.SchemeISO3, "AUS", "1960-01-01", "AUS"},
		{"COW AUL is Australia", graph.SchemeCOWC, "AUL", "1960-01-01", "AUS"},
		{"COW SWZ is Switzerland", graph.SchemeCOWC, "SWZ", "2000-01-01", "CHE"},
		{"ISO SWZ is Eswatini", graph.SchemeISO3, "SWZ", "2000-01-01", "SWZ"},
		{"COW MAC is Macedonia", graph.SchemeCOWC, "MAC", "2000-01-01", "MKD"},
		{"ISO MAC is Macau", graph.SchemeISO3, "MAC", "2000-01-01", "MAC"},

		{"COW 315 is Czechoslovakia", graph.SchemeCOWN, "315", "1992-12-31", "CSK"},
		{"COW 316 is the Czech Republic", graph.SchemeCOWN, "316", "1993-01-01", "CZE"},
		{"COW CZE is Czechoslovakia", graph.SchemeCOWC, "CZE", "1968-08-20", "CSK"},
		{"COW 317 is Slovakia", graph.SchemeCOWN, "317", "1993-01-01", "SVK"},
		{"ISO CS was Czechoslovakia", graph.SchemeISO2, "CS", "1980-01-01", "CSK"},
		{"ISO CS was Serbia and Montenegro", graph.SchemeISO2, "CS", "2005-01-01", "SCG"},

		{"COW 345 is Serbia to 1918", graph.SchemeCOWN, "345", "1914-07-28", "SRB"},
		{"COW 345 is Yugoslavia from 1918", graph.SchemeCOWN, "345", "1918-12-01", "YUG"},
		{"COW 345 is Yugoslavia to 2003", graph.SchemeCOWN, "345", "2003-02-03", "YUG"},
		{"COW 345 is Serbia and Montenegro from 2003", graph.SchemeCOWN, "345", "2003-02-04", "SCG"},
		{"COW 345 is Serbia from 2006", graph.SchemeCOWN, "345", "2006-06-05", "SRB"},
		{"COW 341 is Montenegro", graph.SchemeCOWN, "341", "2006-06-12", "MNE"},

		{"COW 816 is North Vietnam to 1976", graph.SchemeCOWN, "816", "1954-07-21", "VDR"},
		{"COW 816 is Vietnam from 1976", graph.SchemeCOWN, "816", "1976-07-02", "VNM"},
		{"COW 817 is South Vietnam", graph.SchemeCOWN, "817", "1973-01-27", "RVN"},
		{"ISO VNM was South Vietnam in the first edition", graph.SchemeISO3, "VNM", "1975-01-01", "RVN"},
		{"ISO VNM is Vietnam now", graph.SchemeISO3, "VNM", "1979-02-17", "VNM"},

		{"COW 678 is North Yemen", graph.SchemeCOWN, "678", "1990-05-21", "YAR"},
		{"COW 680 is South Yemen", graph.SchemeCOWN, "680", "1990-05-21", "YMD"},
		{"COW 679 is Yemen", graph.SchemeCOWN, "679", "1990-05-22", "YEM"},
		{"ISO YEM was North Yemen", graph.SchemeISO3, "YEM", "1985-01-01", "YAR"},

		{"COW 552 is Rhodesia to 1980", graph.SchemeCOWN, "552", "1965-11-11", "RHO"},
		{"COW 552 is Zimbabwe from 1980", graph.SchemeCOWN, "552", "1980-04-18", "ZWE"},
		{"COW 713 is Taiwan", graph.SchemeCOWN, "713", "1949-12-08", "TWN"},
		{"COW 710 is China under every government", graph.SchemeCOWN, "710", "1930-01-01", "CHN"},
		{"COW 730 is Korea to 1905", graph.SchemeCOWN, "730", "1905-11-17", "KOE"},
		{"COW KOR is Korea to 1905", graph.SchemeCOWC, "KOR", "1905-11-17", "KOE"},
		{"ISO KOR is South Korea", graph.SchemeISO3, "KOR", "2000-01-01", "KOR"},
		{"COW 732 is South Korea", graph.SchemeCOWN, "732", "1949-06-29", "KOR"},

		{"ISO ZAR is Zaire and so the Congo", graph.SchemeISO3, "ZAR", "1980-01-01", "COD"},
		{"ISO BUR is Burma and so Myanmar", graph.SchemeISO3, "BUR", "1980-01-01", "MMR"},
		{"ISO ROM is Romania", graph.SchemeISO3, "ROM", "1995-01-01", "ROU"},
		{"COW 970 is Nauru", graph.SchemeCOWN, "970", "2000-01-01", "NRU"},
		{"GW 970 is Kiribati", graph.SchemeGWN, "970", "2000-01-01", "KIR"},
		{"GW 365 is the Soviet Union in its time", graph.SchemeGWN, "365", "1961-07-06", "SUN"},
		{"GW 260 is Germany after unity too", graph.SchemeGWN, "260", "2000-01-01", "DEU"},
		{"GW 255 is the Reich alone", graph.SchemeGWN, "255", "2000-01-01", ""},
		{"GW 340 is Serbia before Yugoslavia", graph.SchemeGWN, "340", "1914-07-28", "SRB"},
		{"GW 340 is Serbia after it", graph.SchemeGWN, "340", "2010-01-01", "SRB"},
		{"GW 345 is Yugoslavia", graph.SchemeGWN, "345", "1999-03-24", "YUG"},
		{"GW 678 is North Yemen", graph.SchemeGWN, "678", "1990-05-21", "YAR"},
		{"GW 678 is Yemen from unity on", graph.SchemeGWN, "678", "1990-05-22", "YEM"},
		{"GW 815 is the old Vietnam", graph.SchemeGWN, "815", "1862-06-05", "ANM"},
		{"GW 816 is North Vietnam to 1976", graph.SchemeGWN, "816", "1965-03-02", "VDR"},
		{"GW 816 is Vietnam from 1976", graph.SchemeGWN, "816", "1979-02-17", "VNM"},
		{"GW 730 is Korea to 1910", graph.SchemeGWN, "730", "1910-08-22", "KOE"},
		{"GW 89 is Central America", graph.SchemeGWN, "89", "1830-01-01", "UPC"},
		{"GW 240 is Hanover for as long as Gleditsch and Ward list it", graph.SchemeGWN, "240", "1871-01-17", "HAN"},
		{"Kosovo has the code that its users gave it", graph.SchemeISO3, "XKX", "2010-01-01", "XKX"},
		{"Hong Kong is a node", graph.SchemeISO3, "HKG", "2000-01-01", "HKG"},
		{"Entente's own code holds on every day", graph.SchemeEntente, "GMY", "2024-01-01", "GMY"},
		{"a code that nobody has finds nobody", graph.SchemeISO3, "ZZZ", "", ""},
		{"a code does not hold in another scheme", graph.SchemeISO2, "RUS", "", ""},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			t.Parallel()
			if got := codesOf(graph.Nations().ByCode(c.scheme, c.value, day(t, c.on))); got != c.want {
				t.Errorf("%s %s on %q is %q, want %q", c.scheme, c.value, c.on, got, c.want)
			}
		})
	}
}

func TestNationsExistByTheirSpells(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sentence, nation, on, off string }{
		{"Russia is not there in the Soviet Union's time", "RUS", "1914-07-28 1922-12-30 1991-12-26 2024-06-19", "1922-12-31 1961-07-06 1991-12-24"},
		{"the Soviet Union lasts from 1922 to 1991", "SUN", "1922-12-30 1939-08-23 1991-12-26", "1922-12-29 1991-12-27 2020-01-01"},
		{"the Reich, Prussia before it, ends in 1945", "GMY", "1815-06-09 1871-01-18 1945-05-08", "1945-05-09 1955-05-05"},
		{"the Federal Republic, West Germany too, begins in 1949", "DEU", "1949-05-23 1970-08-12 2024-01-01", "1949-05-22 1939-08-23"},
		{"East Germany ends with unity", "DDR", "1949-10-07 1990-10-03", "1949-10-06 1990-10-04"},
		{"Austria-Hungary ends in 1918", "AUH", "1815-06-09 1918-11-12", "1918-11-13"},
		{"Austria has two spells", "AUT", "1918-11-12 1938-03-13 1945-04-27 1955-05-15", "1914-07-28 1938-03-14 1945-04-26"},
		{"Hungary follows Austria-Hungary", "HUN", "1918-11-16 1956-10-23", "1914-07-28"},
		{"Czechoslovakia comes back in exile and ends with 1992", "CSK", "1938-09-30 1943-12-12 1993-01-01", "1918-10-27 1939-09-01 1993-01-02"},
		{"the Czech Republic begins in 1993", "CZE", "1993-01-01", "1992-12-31"},
		{"Slovakia had a first spell in the war", "SVK", "1940-11-24 1993-01-01", "1939-03-13 1968-08-20"},
		{"Yugoslavia lasts to 2003", "YUG", "1918-12-01 1941-03-25 2003-02-04", "1918-11-30 2003-02-05"},
		{"Serbia and Montenegro lasts three years", "SCG", "2003-02-04 2006-06-05", "2003-02-03 2006-06-06"},
		{"Serbia has two spells", "SRB", "1914-07-28 1918-12-01 2006-06-05", "1918-12-02 1999-03-24"},
		{"Montenegro has two spells", "MNE", "1912-10-08 2006-06-03", "1999-03-24"},
		{"Vietnam begins in 1976", "VNM", "1976-07-02 1979-02-17", "1976-07-01"},
		{"North Vietnam ends in 1976", "VDR", "1945-09-02 1954-07-21 1976-07-02", "1976-07-03"},
		{"South Vietnam ends in 1976 too", "RVN", "1954-06-04 1973-01-27 1976-07-02", "1945-09-02 1976-07-03"},
		{"Yemen begins in 1990", "YEM", "1990-05-22", "1990-05-21"},
		{"North Yemen ends in 1990", "YAR", "1926-09-02 1990-05-22", "1990-05-23"},
		{"South Yemen ends in 1990", "YMD", "1967-11-30 1990-05-22", "1967-11-29 1990-05-23"},
		{"Zimbabwe begins in 1980", "ZWE", "1980-04-18", "1980-04-17"},
		{"Rhodesia ends in 1980", "RHO", "1965-11-11 1980-04-18", "1980-04-19"},
		{"Taiwan begins in 1949", "TWN", "1949-12-08 1954-12-02", "1945-10-24"},
		{"China does not end", "CHN", "1842-08-29 1912-02-12 1949-10-01 2024-01-01", ""},
		{"South Korea begins in 1948", "KOR", "1948-08-15", "1905-11-17 1948-08-14"},
		{"Korea ends in 1910", "KOE", "1905-11-17 1910-08-22", "1910-08-23 1948-08-15"},
		{"Poland is partitioned and comes back, exile not counted as an end", "POL", "1795-10-24 1918-11-03 1941-07-30", "1815-06-09"},
		{"Estonia has two spells", "EST", "1918-02-24 1991-09-06", "1941-06-22 1980-01-01"},
		{"Latvia has two spells", "LVA", "1918-11-18 1991-09-06", "1941-06-22 1980-01-01"},
		{"Lithuania has two spells and the Grand Duchy", "LTU", "1569-07-01 1918-02-16 1991-09-06", "1815-06-09 1941-06-22 1980-01-01"},
		{"Ukraine, founder of the United Nations, is a party of its own before 1991", "UKR", "1918-02-09 1954-11-15 2024-01-01", "1914-07-28 1930-01-01"},
		{"territories are not bounded", "HKG", "1842-08-29 2024-01-01", ""},
		{"Palestine is not bounded", "PSE", "1842-08-29 2024-01-01", ""},
		{"Kosovo is not bounded", "XKX", "1842-08-29 2024-01-01", ""},
		{"who is not in the register is not bounded", "ZZZ", "1842-08-29 2024-01-01", ""},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			t.Parallel()
			e := graph.Nations().Exists(graph.ID("nation:" + c.nation))
			for _, d := range strings.Fields(c.on) {
				if !within(e.Sure, day(t, d)) || !within(e.May, day(t, d)) {
					t.Errorf("%s does not surely exist on %s: %+v", c.nation, d, e)
				}
			}
			for _, d := range strings.Fields(c.off) {
				if within(e.May, day(t, d)) {
					t.Errorf("%s may exist on %s: %+v", c.nation, d, e)
				}
			}
		})
	}
}

// within tells whether spans hold the day; nil holds all days.
func within(spans []graph.DaySpan, d graph.Day) bool {
	return spans == nil || slices.ContainsFunc(spans, func(s graph.DaySpan) bool { return s.From <= d && d <= s.To })
}

func TestADateOfAYearMakesExistenceUnsureInThatYear(t *testing.T) {
	t.Parallel()
	e := graph.Nations().Exists("nation:COL")
	for _, c := range []struct {
		on        string
		sure, may bool
	}{
		{"1829-12-31", false, false},
		{"1830-01-01", false, true},
		{"1830-12-30", false, true},
		{"1830-12-31", true, true},
	} {
		if d := day(t, c.on); within(e.Sure, d) != c.sure || within(e.May, d) != c.may {
			t.Errorf("on %s: sure %v, may %v, want %v, %v", c.on, within(e.Sure, d), within(e.May, d), c.sure, c.may)
		}
	}
}

func TestSpellsBreakWhereCOWBreaksThem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sentence, nation, want string }{
		{"Poland leaves in 1939", "POL", "1918-11-03/1939-09-27 1945-06-28/"},
		{"Austria leaves in 1938", "AUT", "1919-09-10/1938-03-13 1955-07-27/"},
		{"Estonia leaves in 1940", "EST", "1918-02-24/1940-06-16 1991-09-06/"},
		{"Latvia leaves in 1940", "LVA", "1918-11-18/1940-06-16 1991-09-06/"},
		{"Lithuania leaves in 1940", "LTU", "1918-02-16/1940-06-15 1991-09-06/"},
		{"France leaves in 1942", "FRA", "1816-01-01/1942-11-11 1944-08-25/"},
		{"the Soviet Union has its part of Russia's spell", "SUN", "1922-12-30/1991-12-25"},
		{"Yugoslavia has its part of Serbia's, and the war", "YUG", "1918-12-01/1941-04-20 1944-10-20/2003-02-03"},
		{"West Germany joins in 1955 and becomes 255 in 1990", "DEU", "1955-05-05/1990-10-02 1990-10-03/"},
		{"Hong Kong never was a member", "HKG", ""},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, s := range graph.Nations().Spells(graph.ID("nation:"+c.nation), graph.SystemCOW) {
				got = append(got, s.Start.String()+"/"+s.End.String())
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("COW spells of %s are %q, want %q", c.nation, got, c.want)
			}
		})
	}
}

func TestARenamedStateIsOneNationWithDatedNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sentence, nation, name, on, off string }{
		{"Zaire is the Congo", "COD", "Zaire", "1975-01-01", "1965-01-01 2000-01-01"},
		{"Burma is Myanmar", "MMR", "Burma", "1970-01-01", "2000-01-01"},
		{"Myanmar is a later name", "MMR", "Myanmar", "2000-01-01", "1970-01-01"},
		{"the Ottoman Empire is Turkey", "TUR", "Ottoman Empire", "1914-11-01", "1923-10-29"},
		{"the Qing Empire is China", "CHN", "Qing Empire", "1842-08-29", "1912-02-13"},
		{"the Republic of China is China to 1949", "CHN", "Republic of China", "1930-01-01", "1911-12-31 1949-10-02"},
		{"the Republic of China is Taiwan from 1949", "TWN", "Republic of China", "1954-12-02", "1945-10-24"},
		{"the People's Republic begins in 1949", "CHN", "People's Republic of China", "1950-02-14", "1949-09-30"},
		{"Prussia is the Reich before 1871", "GMY", "Prussia", "1866-06-14", "1872-01-01"},
		{"West Germany is Germany before unity", "DEU", "West Germany", "1970-08-12", "1990-10-04"},
		{"Germany is the Reich to 1945", "GMY", "Germany", "1939-08-23", "1949-05-23"},
		{"Persia is Iran", "IRN", "Persia", "1907-08-31", "1940-01-01"},
		{"Siam is Thailand", "THA", "Siam", "1907-03-23", "1940-01-01 1960-01-01"},
		{"Ceylon is Sri Lanka", "LKA", "Ceylon", "1950-01-01", "1980-01-01"},
		{"Dahomey is Benin", "BEN", "Dahomey", "1970-01-01", "1980-01-01"},
		{"Upper Volta is Burkina Faso", "BFA", "Upper Volta", "1970-01-01", "1990-01-01"},
		{"Swaziland is Eswatini", "SWZ", "Swaziland", "1970-01-01", "2020-01-01"},
		{"Macedonia is North Macedonia", "MKD", "Macedonia", "2000-01-01", "2020-01-01"},
		{"the Khmer Republic is Cambodia", "KHM", "Khmer Republic", "1972-01-01", "1980-01-01"},
		{"the Empire of Austria is Austria-Hungary", "AUH", "Austrian Empire", "1815-06-09", "1868-01-01"},
		{"Korea to 1910 is not South Korea", "KOE", "Korea", "1905-11-17", "1950-06-25"},
		{"the United Arab Republic is Egypt", "EGY", "United Arab Republic", "1960-01-01", "1950-01-01 1980-01-01"},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			t.Parallel()
			n, ok := graph.Nations().ByID(graph.ID("nation:" + c.nation))
			if !ok {
				t.Fatalf("no %s", c.nation)
			}
			for _, d := range strings.Fields(c.on) {
				if !bears(n, c.name, day(t, d)) {
					t.Errorf("%s is not called %s on %s", c.nation, c.name, d)
				}
			}
			for _, d := range strings.Fields(c.off) {
				if bears(n, c.name, day(t, d)) {
					t.Errorf("%s is called %s on %s", c.nation, c.name, d)
				}
			}
		})
	}
}

func bears(n graph.Nation, name string, on graph.Day) bool {
	return slices.ContainsFunc(n.Names, func(d graph.DatedName) bool {
		return d.Text == name && d.Start.Earliest() <= on && (d.End.IsZero() || on <= d.End.Latest())
	})
}

func TestSeparateNationsAreJoinedBySuccession(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ sentence, from, to, on string }{
		{"Russia becomes the Soviet Union", "RUS", "SUN", "1922-12-30"},
		{"the Soviet Union is followed by Russia", "SUN", "RUS", "1991-12-26"},
		{"and by Ukraine", "SUN", "UKR", "1991-12-26"},
		{"the Reich is followed by the Federal Republic", "GMY", "DEU", "1949-05-23"},
		{"and by East Germany", "GMY", "DDR", "1949-10-07"},
		{"East Germany joins the Federal Republic", "DDR", "DEU", "1990-10-03"},
		{"Austria-Hungary is followed by Austria", "AUH", "AUT", "1918-11-12"},
		{"and by Hungary", "AUH", "HUN", "1918-10-31"},
		{"Czechoslovakia is followed by the Czech Republic", "CSK", "CZE", "1993-01-01"},
		{"and by Slovakia", "CSK", "SVK", "1993-01-01"},
		{"Serbia becomes Yugoslavia", "SRB", "YUG", "1918-12-01"},
		{"Montenegro becomes Yugoslavia", "MNE", "YUG", "1918-12-01"},
		{"Yugoslavia becomes Serbia and Montenegro", "YUG", "SCG", "2003-02-04"},
		{"Serbia and Montenegro is followed by Serbia", "SCG", "SRB", "2006-06-05"},
		{"and by Montenegro", "SCG", "MNE", "2006-06-03"},
		{"North Vietnam becomes Vietnam", "VDR", "VNM", "1976-07-02"},
		{"South Vietnam becomes Vietnam", "RVN", "VNM", "1976-07-02"},
		{"North Yemen becomes Yemen", "YAR", "YEM", "1990-05-22"},
		{"South Yemen becomes Yemen", "YMD", "YEM", "1990-05-22"},
		{"Rhodesia becomes Zimbabwe", "RHO", "ZWE", "1980-04-18"},
		{"China's republic goes on in Taiwan", "CHN", "TWN", "1949-12-07"},
		{"Korea is followed by South Korea", "KOE", "KOR", "1948-08-15"},
		{"and by North Korea", "KOE", "PRK", "1948-09-09"},
		{"Hanover becomes Prussian", "HAN", "GMY", "1866-09-20"},
		{"Two Sicilies becomes Italian", "SIC", "ITA", "1861-03-17"},
		{"Zanzibar becomes Tanzanian", "ZAN", "TZA", "1964-04-26"},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			t.Parallel()
			n, _ := graph.Nations().ByID(graph.ID("nation:" + c.from))
			want := graph.Succession{To: graph.ID("nation:" + c.to), Start: graph.MustDate(c.on)}
			if !slices.Contains(n.Successors, want) {
				t.Errorf("%s has the successors %v, want %v among them", c.from, n.Successors, want)
			}
		})
	}
}

func TestEveryNationOfTheRegisterIsWhole(t *testing.T) {
	t.Parallel()
	table, before, count := graph.Nations(), graph.ID(""), 0
	for n := range table.All() {
		count++
		if n.ID <= before {
			t.Errorf("%s stands behind %s", n.ID, before)
		}
		before = n.ID
		found, ok := table.ByID(n.ID)
		if !ok || found.Code != n.Code || n.ID != graph.ID("nation:"+n.Code) {
			t.Errorf("%s is found as %q", n.ID, found.Code)
		}
		checkNames(t, n)
		checkTimes(t, n)
		for _, c := range n.Codes {
			checkCode(t, n.ID, c)
		}
		for _, s := range n.Successors {
			if _, ok := table.ByID(s.To); !ok {
				t.Errorf("%s is followed by %s, whom the register does not have", n.ID, s.To)
			}
		}
	}
	if count < 270 {
		t.Errorf("%d nations, fewer than the states since 1816 and the territories are", count)
	}
	if _, ok := table.ByID("nation:ZZZ"); ok {
		t.Error("found a nation that is none")
	}
}

func checkNames(t *testing.T, n graph.Nation) {
	t.Helper()
	mains := 0
	for _, name := range n.Names {
		if name.Kind == graph.NameMain {
			mains++
			if name.Text != n.Name {
				t.Errorf("%s is %q, its main name %q", n.ID, n.Name, name.Text)
			}
		}
		if len(name.Text) == 2 && name.Text != "UK" {
			t.Errorf("%s has the name %q, which reads as a code of ISO", n.ID, name.Text)
		}
		if name.Text != strings.TrimSpace(name.Text) || name.Language != "en" {
			t.Errorf("%s has the name %q in %q", n.ID, name.Text, name.Language)
		}
	}
	if mains != 1 {
		t.Errorf("%s has %d main names", n.ID, mains)
	}
}

// checkTimes holds that spells of COW lie within existence and that succession falls on a day on which the successor exists.
func checkTimes(t *testing.T, n graph.Nation) {
	t.Helper()
	e := graph.Nations().Exists(n.ID)
	for _, s := range n.Spells {
		if s.System != graph.SystemCOW {
			continue
		}
		last := graph.MaxDay
		if !s.End.IsZero() {
			last = s.End.Latest()
		}
		covers := func(d graph.DaySpan) bool { return d.From <= s.Start.Earliest() && last <= d.To }
		if e.May != nil && !slices.ContainsFunc(e.May, covers) {
			t.Errorf("%s was in the state system %s..%s, while it did not exist: %v", n.ID, s.Start, s.End, e.May)
		}
	}
	for _, s := range n.Successors {
		if !within(graph.Nations().Exists(s.To).May, s.Start.Latest()) {
			t.Errorf("%s is followed on %s by %s, which does not exist then", n.ID, s.Start, s.To)
		}
	}
}

// checkCode holds that a code finds its nation alone on the first and the last of its days.
func checkCode(t *testing.T, id graph.ID, c graph.Code) {
	t.Helper()
	last := graph.MaxDay
	if !c.End.IsZero() {
		last = c.End.Latest()
	}
	for _, on := range []graph.Day{c.Start.Earliest(), last} {
		if got := graph.Nations().ByCode(c.Scheme, c.Value, on); !slices.Equal(got, []graph.ID{id}) {
			t.Errorf("%s %s of %s finds %v on %s", c.Scheme, c.Value, id, got, on)
		}
	}
	if _, err := strconv.Atoi(c.Value); (err == nil) != (c.Scheme == graph.SchemeCOWN || c.Scheme == graph.SchemeGWN) {
		t.Errorf("%s has the %s %q", id, c.Scheme, c.Value)
	}
}

// cowRow is one spell of one state in the published list.
type cowRow struct {
	number, letters string
	first, last     graph.Day
}

const (
	cowList    = "../../shared/data/isard/cw_system.csv"
	cowListEnd = "2016-12-31" // the list's last day, not the end of a spell
)

func readCOW(t *testing.T) []cowRow {
	t.Helper()
	f, err := os.Open(cowList)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []cowRow
	for _, l := range lines[1:] {
		rows = append(rows, cowRow{number: l[0], letters: l[1], first: day(t, l[3]), last: day(t, l[4])})
	}
	if len(rows) < 240 {
		t.Fatalf("%s has %d spells", cowList, len(rows))
	}
	return rows
}

// TestEveryStateOfCOWIsFoundOnEachOfItsDays asks where the answer can change: at both ends of each spell, and at the ends of
// all codes of its number and the days beside them.
func TestEveryStateOfCOWIsFoundOnEachOfItsDays(t *testing.T) {
	t.Parallel()
	changes := map[string][]graph.Day{}
	for n := range graph.Nations().All() {
		for _, c := range n.Codes {
			if c.Scheme == graph.SchemeCOWN {
				changes[c.Value] = append(changes[c.Value], c.Start.Earliest(), c.Start.Latest(), c.End.Earliest(), c.End.Latest())
			}
		}
	}
	for _, r := range readCOW(t) {
		days := []graph.Day{r.first, r.last}
		for _, d := range changes[r.number] {
			for by := -1; by <= 1; by++ {
				if beside := shift(d, by); r.first <= beside && beside <= r.last {
					days = append(days, beside)
				}
			}
		}
		for _, d := range days {
			byNumber := graph.Nations().ByCode(graph.SchemeCOWN, r.number, d)
			if len(byNumber) != 1 {
				t.Errorf("COW %s finds %v on %s", r.number, byNumber, d)
			}
			if byLetters := graph.Nations().ByCode(graph.SchemeCOWC, r.letters, d); !slices.Equal(byLetters, byNumber) {
				t.Errorf("COW %s finds %v and COW %s %v on %s", r.number, byNumber, r.letters, byLetters, d)
			}
		}
	}
}

// shift is the day so many days later, 0 beyond the calendar.
func shift(d graph.Day, by int) graph.Day {
	year, month, of := d.Parts()
	moved := time.Date(year, time.Month(month), of+by, 0, 0, 0, 0, time.UTC)
	shifted, _ := graph.DayOf(moved.Year(), int(moved.Month()), moved.Day())
	return shifted
}

// TestSpellsAgreeWithCOW compares ends of spells: nations that followed each other share a spell of the list.
func TestSpellsAgreeWithCOW(t *testing.T) {
	t.Parallel()
	listed := map[graph.ID]bool{}
	for _, r := range readCOW(t) {
		for _, d := range []graph.Day{r.first, r.last} {
			ids := graph.Nations().ByCode(graph.SchemeCOWN, r.number, d)
			if len(ids) != 1 {
				t.Errorf("COW %s finds %v on %s", r.number, ids, d)
				continue
			}
			listed[ids[0]] = true
			spells := graph.Nations().Spells(ids[0], graph.SystemCOW)
			if !slices.ContainsFunc(spells, func(s graph.Spell) bool {
				return s.Start.Earliest() == r.first && d == r.first || endsOn(s, d) && d == r.last
			}) {
				t.Errorf("COW has %s at an end of a spell on %s, the register %v", ids[0], d, spells)
			}
		}
	}
	for n := range graph.Nations().All() {
		inside := map[string]bool{"SUN": true, "YUG": true, "SCG": true} // their number's spells begin or end with another nation
		if spells := graph.Nations().Spells(n.ID, graph.SystemCOW); len(spells) > 0 && !listed[n.ID] && !inside[n.Code] {
			t.Errorf("%s has spells of COW that the list does not have: %v", n.ID, spells)
		}
	}
}

func endsOn(s graph.Spell, d graph.Day) bool {
	if s.End.IsZero() {
		return d.String() == cowListEnd
	}
	return s.End.Latest() == d
}

// isoList gives the codes of ISO 3166-1 beside each other and beside those of COW.
const isoList = "../../shared/data/countrycode/codelist_without_cldr.csv"

func TestCodesAgreeWithISO(t *testing.T) {
	t.Parallel()
	f, err := os.Open(isoList)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	alpha3, alpha2, number := slices.Index(lines[0], "iso3c"), slices.Index(lines[0], "iso2c"), slices.Index(lines[0], "cown")
	nobodyThere := []string{"ATA", "ATF", "BVT", "HMD", "SGS", "UMI"}
	on, checked := day(t, "2016-12-31"), 0
	for _, l := range lines[1:] {
		code := l[alpha3]
		if len(code) != 3 || slices.Contains(nobodyThere, code) {
			continue
		}
		checked++
		if got := codesOf(graph.Nations().ByCode(graph.SchemeISO3, code, on)); got != code {
			t.Errorf("ISO %s is %q", code, got)
		}
		if got := codesOf(graph.Nations().ByCode(graph.SchemeISO2, l[alpha2], on)); got != code {
			t.Errorf("ISO %s is %q, want %s", l[alpha2], got, code)
		}
		if code == "VAT" { // the list gives it the number of the Papal States, which COW ends in 1860
			continue
		}
		if _, err := strconv.Atoi(l[number]); err == nil {
			if got := codesOf(graph.Nations().ByCode(graph.SchemeCOWN, l[number], on)); got != code {
				t.Errorf("COW %s is %q, want %s", l[number], got, code)
			}
		}
	}
	if checked < 240 {
		t.Errorf("%s has %d codes", isoList, checked)
	}
}

const testHead = "# origin: a test\nnation\tproperty\tscheme\tvalue\tstart\tend\tnote\n"

func TestParseNationsNamesTheLineOfWhatIsWrong(t *testing.T) {
	t.Parallel()
	const good = "AAA\tname\ten\tArcadia\t\t\tmain\n"
	for _, c := range []struct {
		sentence, file, want string
		is                   error
	}{
		{"an empty file has no header", "", "line 0: no header", graph.ErrInvalid},
		{"comments alone are no header", "# origin: a test\n", "line 1: no header", graph.ErrInvalid},
		{"another header is refused", "code\tname\n", "line 1: neither", graph.ErrInvalid},
		{"a row of too few columns", testHead + "AAA\tname\n", "line 3: 2 columns instead of 7", graph.ErrInvalid},
		{"an empty line is no row", testHead + good + "\n", "line 4: 1 columns", graph.ErrInvalid},
		{"a comment among the rows is no row", testHead + "# x\n", "line 3: 1 columns", graph.ErrInvalid},
		{"the same row twice", testHead + good + "AAA\tname\ten\tArcadia\t\t\tagain\n", "line 4: says what line 3 says", graph.ErrInvalid},
		{"a start that is no date", testHead + "AAA\tname\ten\tArcadia\t18th century\t\tmain\n", "line 3", graph.ErrBadDate},
		{"an end that is no date", testHead + "AAA\tname\ten\tArcadia\t\t1900-02-30\tmain\n", "line 3", graph.ErrBadDate},
		{"an open end is written as nothing", testHead + "AAA\tname\ten\tArcadia\t\t..\tmain\n", `date ".." has no bounds`, graph.ErrInvalid},
		{"a masked year bounds nothing", testHead + "AAA\tname\ten\tArcadia\tXXXX-06-19\t\tmain\n", "has no bounds", graph.ErrInvalid},
		{"a start after the end", testHead + "AAA\tname\ten\tArcadia\t1900\t1899-12-31\tmain\n", "starts on 1900 and ends on 1899-12-31", graph.ErrInvalid},
		{"a code that is no code", testHead + "aaa\tname\ten\tArcadia\t\t\tmain\n", `code "aaa"`, graph.ErrInvalid},
		{"nations out of order", testHead + "BBB\tname\ten\tBoeotia\t\t\tmain\n" + good, "line 4: AAA stands behind BBB", graph.ErrInvalid},
		{"a nation without a main name", testHead + "AAA\tname\ten\tArcadia\t\t\t\nBBB\tname\ten\tBoeotia\t\t\tmain\n", "line 4: AAA before it has no main name", graph.ErrInvalid},
		{"a last nation without a main name", testHead + "AAA\talias\ten\tArcadia\t\t\tmain\n", "line 3: AAA has no main name", graph.ErrInvalid},
		{"two main names", testHead + good + "AAA\tname\ten\tArkadia\t\t\tmain\n", "line 4: a second main name", graph.ErrInvalid},
		{"a name without a language", testHead + "AAA\tname\t\tArcadia\t\t\tmain\n", "without a language", graph.ErrInvalid},
		{"a name without a text", testHead + "AAA\tname\ten\t\t\t\tmain\n", `the value ""`, graph.ErrInvalid},
		{"an unknown property", testHead + good + "AAA\tcapital\ten\tTegea\t\t\t\n", `unknown property "capital"`, graph.ErrInvalid},
		{"an unknown scheme", testHead + good + "AAA\tcode\tFIPS\tAA\t\t\t\n", `scheme "FIPS"`, graph.ErrInvalid},
		{"Entente's code is not a register's to give", testHead + good + "AAA\tcode\tENTENTE\tAAA\t\t\t\n", `scheme "ENTENTE"`, graph.ErrInvalid},
		{"an unknown system", testHead + good + "AAA\tspell\tENTETE\t\t1900\t\t\n", `unknown system "ENTETE"`, graph.ErrInvalid},
		{"a spell with a value", testHead + good + "AAA\tspell\tCOW\t1\t1900\t\t\n", `a spell with the value "1"`, graph.ErrInvalid},
		{"spells that overlap", testHead + good + "AAA\tspell\tCOW\t\t1900\t1910\t\nAAA\tspell\tCOW\t\t1910-06\t\t\n", "line 5: a spell of AAA", graph.ErrInvalid},
		{"a successor that is not there", testHead + good + "AAA\tsuccessor\t\tBBB\t1900\t\t\n", "line 4: no successor nation:BBB", graph.ErrInvalid},
		{"a successor without a day", testHead + good + "AAA\tsuccessor\t\tBBB\t\t\t\n", "line 4: successor nation:BBB", graph.ErrInvalid},
		{
			"a code of two nations on one day",
			testHead + good + "AAA\tcode\tCOWN\t1\t\t1900-06\t\nBBB\tname\ten\tBoeotia\t\t\tmain\nBBB\tcode\tCOWN\t1\t1900-06-30\t\t\n",
			"line 6: COWN 1 is also that of nation:AAA", graph.ErrInvalid,
		},
	} {
		t.Run(c.sentence, func(t *testing.T) {
			t.Parallel()
			table, err := graph.ParseNations(strings.NewReader(c.file))
			if !errors.Is(err, c.is) || table != nil {
				t.Fatalf("ParseNations gave %v, %v, want %v", table, err, c.is)
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("%q does not say %q", err, c.want)
			}
		})
	}
}

var errBroken = errors.New("the disk is gone")

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errBroken }

func TestParseNationsHandsOnTheReadersError(t *testing.T) {
	t.Parallel()
	if _, err := graph.ParseNations(brokenReader{}); !errors.Is(err, errBroken) {
		t.Errorf("ParseNations gave %v, want %v", err, errBroken)
	}
}

func TestAFileMayGiveACodeToTwoNationsInTurn(t *testing.T) {
	t.Parallel()
	table, err := graph.ParseNations(strings.NewReader(testHead +
		"AAA\tname\ten\tArcadia\t\t\tmain\nAAA\tcode\tCOWN\t1\t\t1900-06-29\t\nAAA\tcode\tCOWN\t1\t1950\t\t\n" +
		"BBB\tname\ten\tBoeotia\t\t\tmain\nBBB\tcode\tCOWN\t1\t1900-06-30\t1949\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	for on, want := range map[string]string{"1900-06-29": "AAA", "1900-06-30": "BBB", "1949-12-31": "BBB", "1950-01-01": "AAA", "": "AAA BBB"} {
		if got := codesOf(table.ByCode(graph.SchemeCOWN, "1", day(t, on))); got != want {
			t.Errorf("COW 1 on %q is %q, want %q", on, got, want)
		}
	}
}

func FuzzParseNations(f *testing.F) {
	f.Add(testHead + "AAA\tname\ten\tArcadia\t\t\tmain\nAAA\tcode\tISO3\tAAA\t\t\t\n")
	f.Add(testHead + "AAA\tname\ten\tArcadia\t19XX\t\tmain\nAAA\tspell\tENTENTE\t\t1900?\t1900-01\t\nAAA\tcode\tISO2\tAA\t[1900..1901]\t\t\n")
	f.Add(testHead + "\t\t\t\t\t\t\n")
	f.Fuzz(func(t *testing.T, file string) {
		table, err := graph.ParseNations(strings.NewReader(file))
		if err != nil {
			if table != nil {
				t.Fatal("a table beside an error")
			}
			return
		}
		for n := range table.All() {
			if n.Name == "" {
				t.Errorf("%s has no name", n.ID)
			}
			for _, c := range n.Codes {
				if got := table.ByCode(c.Scheme, c.Value, c.Start.Earliest()); !slices.Contains(got, n.ID) || len(got) != 1 {
					t.Errorf("%s %s of %s finds %v", c.Scheme, c.Value, n.ID, got)
				}
			}
			for _, s := range table.Exists(n.ID).Sure {
				if s.From > s.To {
					t.Errorf("%s surely exists from %s to %s", n.ID, s.From, s.To)
				}
			}
		}
	})
}
