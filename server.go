// Entente is a knowledge graph of international relations: documents go in, and nations, leaders, pacts and sanctions come
// out, as a graph in which every fact has a time and opens the sentence that it was read in.
package main

import (
	"os"

	"entente/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
