package read

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	wasm "github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Why a PDF is not read.
var (
	// ErrPassword is of a file that opens by a password only.
	ErrPassword = errors.New("protected by a password")
	// ErrNoText is of a PDF of pictures.
	ErrNoText = errors.New("no text layer (a scan?)")
	// ErrBroken is of a file that is not what its name says, or broken.
	ErrBroken = errors.New("broken")
)

// pdfEngine runs PDFium in WebAssembly: a fault of it, or a file made to harm it, ends in an error, and it has no file
// system and no more memory than pdfMemory. It is interpreted: compiling it takes longer than reading some hundred pages.
type pdfEngine struct {
	mu   sync.Mutex
	pool pdfium.Pool
}

// instance is a new PDFium; it starts the engine at its first use.
func (e *pdfEngine) instance() (pdfium.Pdfium, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool == nil {
		config := wazero.NewRuntimeConfigInterpreter().WithCoreFeatures(wasm.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithMemoryLimitPages(pdfMemory).WithCloseOnContextDone(true)
		pool, err := webassembly.Init(webassembly.Config{
			Context: context.Background(), MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config, FSConfig: wazero.NewFSConfig(),
			Stdout: io.Discard, Stderr: io.Discard,
		})
		if err != nil {
			return nil, fmt.Errorf("PDFium does not start: %w", err)
		}
		e.pool = pool
	}
	return e.pool.GetInstance(MaxPDFTime)
}

func (e *pdfEngine) close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool == nil {
		return nil
	}
	pool := e.pool
	e.pool = nil
	return pool.Close()
}

// readPDF reads the text layer of a PDF, its lines joined to paragraphs.
func readPDF(w *work, raw []byte) (m made, err error) {
	if !bytes.Contains(raw, []byte(" obj")) { // PDFium would look through all of it for one
		return made{}, fmt.Errorf("no PDF that can be read: %w", ErrBroken)
	}
	engine, err := w.pdf.instance()
	if err != nil {
		return made{}, err
	}
	var late atomic.Bool
	timer := time.AfterFunc(w.Limits.pdfTime(), func() {
		late.Store(true)
		_ = engine.Kill() // the call that it ends has the error
	})
	defer func() {
		if stopped := timer.Stop(); stopped {
			_ = engine.Close() // nothing was written
		}
		if late.Load() {
			m, err = made{}, ErrTime
		}
	}()
	opened, err := engine.OpenDocument(&requests.OpenDocument{File: &raw})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return made{}, ErrPassword
	case err != nil:
		return made{}, fmt.Errorf("no PDF that can be read: %w", ErrBroken)
	}
	pages, err := pdfPages(engine, opened.Document)
	if err != nil {
		return made{}, err
	}
	m.text, m.pages = compose(pages)
	if strings.TrimSpace(m.text) == "" {
		return made{}, ErrNoText
	}
	m.title = shownIn(pdfTitle(engine, opened.Document), m.text)
	return m, nil
}

// pdfPages are the lines of each page, in the order in which the file draws them.
func pdfPages(engine pdfium.Pdfium, doc references.FPDF_DOCUMENT) ([][]line, error) {
	count, err := engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil {
		return nil, fmt.Errorf("its pages cannot be counted: %w", ErrBroken)
	}
	pages, size := make([][]line, 0, min(count.PageCount, MaxEntries)), 0
	for i := range count.PageCount {
		found, err := engine.GetPageTextStructured(&requests.GetPageTextStructured{
			Mode: requests.GetPageTextStructuredModeRects, Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: i}},
		})
		if err != nil {
			return nil, fmt.Errorf("page %d cannot be read: %w", i+1, ErrBroken)
		}
		var page []line
		for _, r := range found.Rects {
			if size += len(r.Text); size > MaxBytes {
				return nil, ErrTooLarge
			}
			p := r.PointPosition
			page = appendRun(page, line{text: r.Text, left: p.Left, right: p.Right, top: p.Top, bottom: p.Bottom})
		}
		pages = append(pages, page)
	}
	return pages, nil
}

func pdfTitle(engine pdfium.Pdfium, doc references.FPDF_DOCUMENT) string {
	found, err := engine.GetMetaData(&requests.GetMetaData{Document: doc, Tags: &[]string{"Title"}})
	if err != nil || len(found.Tags) == 0 {
		return ""
	}
	return found.Tags[0].Value
}
