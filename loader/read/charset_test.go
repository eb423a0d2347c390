package read_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"entente/loader/read"
)

// texts are of the project's own words, in the languages that the encodings are for.
var texts = map[string]string{
	"Russian":   "Договор о ненападении подписан в Москве. Министр заявил, что санкции будут отменены до конца года.",
	"Bulgarian": "Договорът за приятелство беше подписан в София. Министърът заяви, че мерките ще бъдат отменени.",
	"Greek":     "Η Ελλάδα και η Τουρκία υπέγραψαν στην Άγκυρα σύμφωνο φιλίας. Ο υπουργός μίλησε για ειρήνη.",
	"Hebrew":    "ישראל ומצרים חתמו על הסכם שלום. ראש הממשלה הודיע כי הגבול ייפתח בקרוב לתנועה.",
	"Arabic":    "وقعت مصر وسوريا اتفاقية الدفاع المشترك في القاهرة. وأعلن الوزير أن العقوبات سترفع.",
	"Chinese":   "两国外交部长昨天在北京签署了友好合作条约。双方同意在十年内互不侵犯。",
	"Taiwanese": "兩國外交部長昨天在臺北簽署了友好合作條約。雙方同意在十年內互不侵犯。",
	"Japanese":  "両国の外務大臣は昨日東京で友好条約に署名した。条約は十年間有効である。",
	"Korean":    "양국 외무장관은 어제 서울에서 우호 조약에 서명하였다. 조약은 십 년간 유효하다.",
	"French":    "La France et l'Algérie ont signé à Évian un accord qui met fin à la guerre. Le président a été réélu.",
	"German":    "Österreich und Ungarn schlossen einen Vertrag über gegenseitigen Beistand. Er läßt Maßnahmen zu.",
}

func TestEncodings(t *testing.T) {
	for _, c := range []struct {
		language string
		in       encoding.Encoding
		sure     bool
	}{
		{"Russian", charmap.Windows1251, true},
		{"Russian", charmap.KOI8R, true},
		{"Russian", charmap.ISO8859_5, true},
		{"Russian", charmap.CodePage866, true},
		{"Bulgarian", charmap.Windows1251, true},
		{"Greek", charmap.Windows1253, true},
		{"Greek", charmap.ISO8859_7, true},
		{"Hebrew", charmap.Windows1255, true},
		{"Chinese", simplifiedchinese.GB18030, true},
		{"Taiwanese", traditionalchinese.Big5, true},
		{"Japanese", japanese.ShiftJIS, true},
		{"Japanese", japanese.EUCJP, true},
		{"Korean", korean.EUCKR, true},
		{"French", charmap.Windows1252, true},
		{"German", charmap.Windows1252, true},
		{"Arabic", charmap.Windows1256, false}, // no guess is sure enough
		{"Arabic", charmap.ISO8859_6, false},
	} {
		t.Run(fmt.Sprintf("%s in %s", c.language, c.in), func(t *testing.T) {
			raw := encoded(t, c.in, texts[c.language])
			got, err := read.Decode(raw)
			if c.sure && (err != nil || got != texts[c.language]) {
				t.Errorf("Decode = %q, %v", got, err)
			}
			if !c.sure && !errors.Is(err, read.ErrEncoding) {
				t.Errorf("Decode = %q, %v; want no guess", got, err)
			}
			// As a stream: more rows than the bytes that are looked at first.
			rows := "text\n" + strings.Repeat(`"`+texts[c.language]+"\"\n", 1000)
			items := (&read.Reader{}).Bytes("a.csv", encoded(t, c.in, rows))
			if c.sure && (len(items) != 1000 || items[999].Document.Text != texts[c.language]) {
				t.Errorf("%d rows, the last %+v", len(items), items[len(items)-1])
			}
		})
	}
}

// A stream of stories in UTF-16 is read by its mark, or by its zero bytes.
func TestStreamInUTF16(t *testing.T) {
	rows := "text,date\n" + strings.Repeat("France and Algeria signed at Évian.,1962\n", 5000)
	for name, in := range map[string]encoding.Encoding{
		"marked, small end first": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "marked, great end first": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"small end first": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "great end first": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
		"UTF-8 marked": unicode.UTF8BOM, "UTF-8": unicode.UTF8,
	} {
		t.Run(name, func(t *testing.T) {
			items := (&read.Reader{}).Bytes("a.csv", encoded(t, in, rows))
			if last := items[len(items)-1]; len(items) != 5000 || last.Document.Text != "France and Algeria signed at Évian." || last.Document.Date.String() != "1962" {
				t.Errorf("%d rows, the last %+v", len(items), last)
			}
		})
	}
}
