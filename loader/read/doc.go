// Package read turns files, folders and standard input into the documents that the stages after it take.
package read
