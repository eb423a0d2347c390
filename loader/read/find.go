package read

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Stdin is the path that means standard input.
const Stdin = "-"

// File is one file to read, or one that cannot be.
type File struct {
	// Path is the path as given, joined with what a folder or an archive holds.
	Path string
	// Named tells a file that was asked for by its own path from one found in a folder or an archive.
	Named bool
	// Err says why the file cannot be read, nil where it can be tried.
	Err error
}

// Skipped tells a file of another kind that lay in a folder or an archive: no failure, as nobody asked for it.
func (f File) Skipped() bool { return !f.Named && errors.Is(f.Err, ErrKind) }

// Find lists the files of the paths, in the order given; what a folder holds comes sorted by name, folders within it at
// their place. Names with a leading dot are left out of folders. A path that is not there is a File with an error. Links
// are followed; a folder that links lead to twice is read once.
func Find(paths []string) []File {
	var files []File
	for _, path := range paths {
		if path == Stdin {
			files = append(files, File{Path: path, Named: true})
			continue
		}
		f := finder{seen: map[string]bool{}}
		f.visit(path, true)
		files = append(files, f.files...)
	}
	return files
}

type finder struct {
	files []File
	seen  map[string]bool // folders, by their paths without links
}

func (f *finder) visit(path string, named bool) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		err = plain(err)
	case info.IsDir():
		if err = f.folder(path); err == nil {
			return
		}
	default:
		if _, err = kindOf(path); err == nil && !info.Mode().IsRegular() {
			err = errors.New("not a regular file")
		}
	}
	f.files = append(f.files, File{Path: path, Named: named, Err: err})
}

func (f *finder) folder(path string) error {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return plain(err)
	}
	if f.seen[target] {
		return nil
	}
	f.seen[target] = true
	entries, err := os.ReadDir(path)
	if err != nil {
		return plain(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			f.visit(filepath.Join(path, e.Name()), false)
		}
	}
	return nil
}

// plain is what the system says of a path, without the operation and the path: those who print it name the path.
func plain(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
