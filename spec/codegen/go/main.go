// Command smoke proves the generated client: a walk over the pages of course 1's report, then the shared vectors.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"

	axis "axis-lms.test/smoke/generated"
)

func main() {
	log.SetFlags(0)
	rows, users, err := walk(context.Background(), setting("AXIS_URL"), setting("AXIS_API_KEY"))
	if err != nil {
		log.Fatal("walk: ", err)
	}
	fmt.Printf("walk: %d rows, %d unique user ids\n", rows, users)
}

func setting(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatal(name, " must be set")
	}
	return value
}

// sending makes a client that sends credential: the API key for the two token calls, a token for all the others.
func sending(url, credential string) (*axis.ClientWithResponses, error) {
	authorize := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+credential)
		return nil
	}
	return axis.NewClientWithResponses(url, axis.WithRequestEditorFn(authorize))
}

func walk(ctx context.Context, url, apiKey string) (rows, users int, err error) {
	keyed, err := sending(url, apiKey)
	if err != nil {
		return 0, 0, err
	}
	issued, err := keyed.TokenRequestWithResponse(ctx)
	if err != nil {
		return 0, 0, err
	}
	if issued.JSON200 == nil {
		return 0, 0, fmt.Errorf("no token: %s", issued.Status())
	}
	token := issued.JSON200.Token
	client, err := sending(url, token)
	if err != nil {
		return 0, 0, err
	}

	const course = "1"
	seen := map[string]bool{}
	for page, last := 1, false; !last; page++ {
		answer, err := client.ReportsCoursePageWithResponse(ctx, course, page, &axis.ReportsCoursePageParams{})
		if err != nil {
			return 0, 0, err
		}
		if answer.JSON200 == nil {
			return 0, 0, fmt.Errorf("page %d: %s", page, answer.Status())
		}
		for _, row := range *answer.JSON200 {
			seen[row.UserId] = true
		}
		rows += len(*answer.JSON200)
		last = len(*answer.JSON200) < 100
	}

	count, err := client.ReportsCourseCountWithResponse(ctx, course, &axis.ReportsCourseCountParams{})
	if err != nil {
		return 0, 0, err
	}
	if count.JSON200 == nil || len(*count.JSON200) != 1 || (*count.JSON200)[0].Records != strconv.Itoa(rows) {
		return 0, 0, fmt.Errorf("%d rows, but the count says %s", rows, count.Body)
	}

	revoked, err := keyed.TokenRevokeWithResponse(ctx, &axis.TokenRevokeParams{Token: token})
	if err != nil {
		return 0, 0, err
	}
	if revoked.JSON200 == nil {
		return 0, 0, fmt.Errorf("not revoked: %s", revoked.Status())
	}
	refused, err := client.CoursesListWithResponse(ctx)
	if err != nil {
		return 0, 0, err
	}
	if refused.StatusCode() != http.StatusUnauthorized {
		return 0, 0, fmt.Errorf("a revoked token must open nothing: %s", refused.Status())
	}
	return rows, len(seen), nil
}
