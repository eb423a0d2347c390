package loader_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"entente/graph"
	"entente/loader/annotate"
)

// evaluationTexts are the documents of the evaluation and their bytes in all.
func evaluationTexts(b *testing.B) (texts []string, size int64) {
	b.Helper()
	paths, err := filepath.Glob(filepath.Join(evaluation, "*.txt"))
	if err != nil || len(paths) == 0 {
		b.Fatalf("no texts: %v", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(raw))
		size += int64(len(raw))
	}
	return texts, size
}

func lexicon(b *testing.B) *annotate.Lexicon {
	b.Helper()
	p, err := pipeline()
	if err != nil {
		b.Fatal(err)
	}
	return p.Lexicon()
}

func BenchmarkContribution(b *testing.B) {
	texts, size := evaluationTexts(b)
	contribution(b, texts[0], "")
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			contribution(b, text, "")
		}
	}
	b.ReportMetric(float64(len(texts)), "documents/op")
}

// BenchmarkNames is the matcher of all registers alone, over tokens and sentences. MB/cpu-s counts the time of the processor,
// also of the collector of garbage, so that a busy machine does not change it.
func BenchmarkNames(b *testing.B) {
	texts, size := evaluationTexts(b)
	l := lexicon(b)
	var marked []*annotate.Text
	for _, text := range texts {
		marked = append(marked, annotate.Annotate(text, graph.Date{}, l))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	start := processorTime(b)
	for b.Loop() {
		for _, t := range marked {
			l.Names(t)
		}
	}
	b.ReportMetric(float64(size)*float64(b.N)/1e6/(processorTime(b)-start).Seconds(), "MB/cpu-s")
}

func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func BenchmarkTokenize(b *testing.B) {
	texts, size := evaluationTexts(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			annotate.Tokenize(text)
		}
	}
}
