package cli

import (
	"io"
	"os"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"
)

// progress shows on a terminal how many files are done, and nothing elsewhere.
type progress struct{ bar *progressbar.ProgressBar }

func newProgress(w io.Writer, files int) progress {
	terminal, ok := w.(*os.File)
	if !ok || !isatty.IsTerminal(terminal.Fd()) {
		return progress{bar: progressbar.DefaultSilent(int64(files))}
	}
	return progress{bar: progressbar.NewOptions(files, progressbar.OptionSetWriter(w), progressbar.OptionShowCount(),
		progressbar.OptionSetDescription("loading"), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())}
}

func (p progress) step() { _ = p.bar.Add(1) } // a bar that cannot be drawn is no failure of the load

// clear makes room for a line.
func (p progress) clear() { _ = p.bar.Clear() }

func (p progress) end() { _ = p.bar.Finish() }
