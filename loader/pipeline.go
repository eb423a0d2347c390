package loader

import (
	"fmt"

	"entente/graph"
	"entente/loader/annotate"
	"entente/loader/extract"
	"entente/loader/register"
	"entente/loader/resolve"
)

// Pipeline makes contributions of texts. It is built once, read only, and safe for concurrent use.
type Pipeline struct {
	lexicon     *annotate.Lexicon
	world       *extract.World
	confidences resolve.Confidences
}

// NewPipeline prepares the stages with what the embedded registers know, and with how sure each rule was measured to be.
func NewPipeline() (*Pipeline, error) {
	registers, err := register.Load()
	if err != nil {
		return nil, err
	}
	measured, err := resolve.Measured()
	if err != nil {
		return nil, err
	}
	return &Pipeline{lexicon: lexiconOf(registers), world: worldOf(registers), confidences: measured}, nil
}

// Contribution is what the document says: the stages one after the other, all pure. The document has its text; a date that
// it has wins over one that the text shows. The result is normalized; an error wraps graph.ErrInvalid.
func (p *Pipeline) Contribution(doc graph.Document) (graph.Contribution, error) {
	text := annotate.Annotate(doc.Text, doc.Date, p.lexicon)
	doc.Date = text.Written
	if doc.Title == "" {
		doc.Title = text.TitleText()
	}
	found := extract.Extract(text, p.world)
	c, err := paged(resolve.Resolve(doc, text, found, p.confidences)).Normalize()
	if err != nil {
		return graph.Contribution{}, fmt.Errorf("loader: contribution of %s: %w", doc.ID, err)
	}
	return c, nil
}
