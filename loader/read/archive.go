package read

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

// gzipped reads what is compressed: it goes by the name without .gz.
func gzipped(inner kind) kind {
	return func(w *work, at place, from io.Reader) error {
		if at.depth++; at.depth > MaxDepth {
			return ErrDepth
		}
		unzipped, err := gzip.NewReader(from)
		if err != nil {
			return fmt.Errorf("no gzip: %w", ErrBroken)
		}
		return inner(w, at, inflating{from: unzipped, work: w})
	}
}

// inflating counts what was inflated.
type inflating struct {
	from io.Reader
	work *work
}

func (i inflating) Read(p []byte) (int, error) {
	n, err := i.from.Read(p)
	if i.work.inflated -= int64(n); i.work.inflated < 0 {
		return 0, ErrInflated
	}
	if errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrFormat) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = fmt.Errorf("the archive ends or differs from its sum: %w", ErrBroken)
	}
	return n, err
}

// readZip reads the entries of a zip in its order. What has a leading dot in its path is left out, as in folders.
func readZip(w *work, at place, from io.Reader) error {
	archive, err := zipOf(from)
	if err != nil {
		return err
	}
	return w.entriesOf(archive, at)
}

// readZipOrDOCX tells the two by their content.
func readZipOrDOCX(w *work, at place, from io.Reader) error {
	raw, err := limited(from)
	if err != nil {
		return err
	}
	archive, err := openZip(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return err
	}
	for _, f := range archive.File {
		if strings.EqualFold(f.Name, docxBody) {
			return one(readDOCX)(w, at, bytes.NewReader(raw))
		}
	}
	return w.entriesOf(archive, at)
}

// zipOf opens a zip: a file where it lies, of any size, all else in memory.
func zipOf(from io.Reader) (*zip.Reader, error) {
	if file, isFile := from.(*os.File); isFile {
		info, err := file.Stat()
		if err != nil {
			return nil, plain(err)
		}
		return openZip(file, info.Size())
	}
	raw, err := limited(from)
	if err != nil {
		return nil, err
	}
	return openZip(bytes.NewReader(raw), int64(len(raw)))
}

// openZip reads the list of a zip's entries, unless it is too long to be held.
func openZip(from io.ReaderAt, size int64) (*zip.Reader, error) {
	listed := &listing{from: from, left: directoryBytes}
	archive, err := zip.NewReader(listed, size)
	switch {
	case errors.Is(err, ErrEntries):
		return nil, ErrEntries
	case err != nil && !errors.Is(err, zip.ErrInsecurePath): // no path is opened
		return nil, fmt.Errorf("no zip that can be read: %w", ErrBroken)
	}
	listed.left = -1
	return archive, nil
}

// listing gives bytes of a file until the list of its entries is read: as many as are left, then any.
type listing struct {
	from io.ReaderAt
	left int64 // negative: no matter
}

func (l *listing) ReadAt(p []byte, at int64) (int, error) {
	if l.left < 0 {
		return l.from.ReadAt(p, at)
	}
	if int64(len(p)) > l.left {
		return 0, ErrEntries
	}
	l.left -= int64(len(p))
	return l.from.ReadAt(p, at)
}

func (w *work) entriesOf(archive *zip.Reader, at place) error {
	if at.depth++; at.depth > MaxDepth {
		return ErrDepth
	}
	for _, f := range archive.File {
		if w.stopped {
			return nil
		}
		if w.entries--; w.entries < 0 {
			return ErrEntries
		}
		name := strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(f.Name, `\`, "/")), "/")
		if f.FileInfo().IsDir() || isHidden(name) {
			continue
		}
		inner := at.within("/" + name)
		if err := w.entry(f, inner); errors.Is(err, ErrInflated) || errors.Is(err, ErrEntries) {
			return err // of the whole file
		} else if err != nil {
			w.fail(inner, err)
		}
	}
	return nil
}

// isHidden: what a folder would not show, and what some systems leave in archives.
func isHidden(name string) bool {
	for step := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(step, ".") || step == "__MACOSX" {
			return true
		}
	}
	return name == ""
}

func (w *work) entry(f *zip.File, at place) error {
	kind, err := kindOf(at.path)
	if err != nil {
		return err
	}
	body, err := openEntry(f)
	if err != nil {
		return err
	}
	defer body.Close() //nolint:errcheck // nothing was written
	return kind(w, at, inflating{from: body, work: w})
}

// inflate is all of an entry.
func (w *work) inflate(f *zip.File) ([]byte, error) {
	body, err := openEntry(f)
	if err != nil {
		return nil, err
	}
	defer body.Close() //nolint:errcheck // nothing was written
	return limited(inflating{from: body, work: w})
}

// encrypted is the flag of an entry that opens by a password.
const encrypted = 0x1

func openEntry(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&encrypted != 0 {
		return nil, ErrPassword
	}
	body, err := f.Open()
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return nil, fmt.Errorf("compressed by method %d, which is not read", f.Method)
	case err != nil:
		return nil, fmt.Errorf("no entry that can be read: %w", ErrBroken)
	}
	return body, nil
}
