package loader

import "entente/loader/annotate"

// Lexicon is that of all registers.
func (p *Pipeline) Lexicon() *annotate.Lexicon { return p.lexicon }
