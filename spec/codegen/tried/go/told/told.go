// Package told tells what came of the five calls, a line for each.
package told

import (
	"fmt"
	"strings"
)

// Tell prints what came of one call.
func Tell(name, told string, err error) {
	if err != nil {
		told = "FAILED " + strings.ReplaceAll(err.Error(), "\n", " ")
	}
	fmt.Printf("%s: %s\n", name, told)
}
