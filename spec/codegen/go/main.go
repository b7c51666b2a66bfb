// Command smoke proves the generated client: a walk over the pages of course 1's report, then the shared vectors.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"regexp"
	"strconv"

	axis "axis-lms.test/smoke/generated"
)

func main() {
	log.SetFlags(0)
	ctx := context.Background()
	if err := walkTheReport(ctx); err != nil {
		log.Fatal("walk: ", err)
	}
	if err := playAll(ctx); err != nil {
		log.Fatal("vectors: ", err)
	}
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
	client := &http.Client{
		Transport:     judge{http.DefaultTransport},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	return axis.NewClientWithResponses(url, axis.WithHTTPClient(client), axis.WithRequestEditorFn(authorize))
}

// judge makes a failure that comes under HTTP 200, with another status in its body, a failure like any other, and keeps
// the status of a failure whose body only claims to be JSON: what failures hold is not documented.
type judge struct{ http.RoundTripper }

var threeDigits = regexp.MustCompile(`^"?([1-9]\d\d)"?$`)

func (j judge) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := j.RoundTripper.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(response.Body)
	response.Body.Close()
	if err != nil {
		return nil, err
	}
	response.Body = io.NopCloser(bytes.NewReader(body))
	if response.StatusCode/100 != 2 {
		if !json.Valid(body) {
			response.Header.Del("Content-Type")
		}
		return response, nil
	}
	var object struct{ Status json.RawMessage }
	if json.Unmarshal(body, &object) == nil {
		if found := threeDigits.FindSubmatch(object.Status); found != nil && found[1][0] != '2' {
			response.StatusCode, _ = strconv.Atoi(string(found[1]))
		}
	}
	return response, nil
}

// A walked is what a walk found.
type walked struct {
	verdict     string
	rows, users int
}

// walk reads every page: it ends on an empty page, on a short one when the count agrees, or on the last one given again, and audits itself by the users' ids.
func walk(ctx context.Context, client *axis.ClientWithResponses, course string) (walked, error) {
	before, err := count(ctx, client, course)
	if err != nil {
		return walked{}, err
	}
	rows, users := 0, map[string]bool{}
	for page, size := 1, 100; ; page++ {
		if page > (before+size-1)/size+2 {
			return walked{"incomplete", rows, len(users)}, nil
		}
		answer, err := client.ReportsCoursePageWithResponse(ctx, course, page, &axis.ReportsCoursePageParams{})
		if err != nil {
			return walked{}, err
		}
		if answer.JSON200 == nil {
			return walked{}, fmt.Errorf("page %d: %s", page, answer.Status())
		}
		found, known := *answer.JSON200, len(users)
		for _, row := range found {
			users[row.UserId] = true
		}
		if len(found) > 0 && len(users) == known {
			if rows < before {
				return walked{"incomplete", rows, len(users)}, nil
			}
			break
		}
		rows += len(found)
		if len(found) == 0 || (len(found) < size && rows >= before) {
			break
		}
		if page == 1 {
			size = len(found)
		}
	}
	after, err := count(ctx, client, course)
	if err != nil {
		return walked{}, err
	}
	if before == rows && rows == len(users) && rows == after {
		return walked{"consistent", rows, len(users)}, nil
	}
	return walked{"drifted", rows, len(users)}, nil
}

func count(ctx context.Context, client *axis.ClientWithResponses, course string) (int, error) {
	answer, err := client.ReportsCourseCountWithResponse(ctx, course, &axis.ReportsCourseCountParams{})
	if err != nil {
		return 0, err
	}
	if answer.JSON200 == nil || len(*answer.JSON200) != 1 {
		return 0, fmt.Errorf("no count: %s", answer.Status())
	}
	return strconv.Atoi((*answer.JSON200)[0].Records)
}

func walkTheReport(ctx context.Context) error {
	url := setting("AXIS_URL")
	keyed, err := sending(url, setting("AXIS_API_KEY"))
	if err != nil {
		return err
	}
	token, err := request(ctx, keyed)
	if err != nil {
		return err
	}
	client, err := sending(url, token)
	if err != nil {
		return err
	}
	found, err := walk(ctx, client, "1")
	if err != nil {
		return err
	}
	if found.verdict != "consistent" {
		return fmt.Errorf("%+v", found)
	}

	revoked, err := keyed.TokenRevokeWithResponse(ctx, &axis.TokenRevokeParams{Token: token})
	if err != nil {
		return err
	}
	if revoked.JSON200 == nil {
		return fmt.Errorf("not revoked: %s", revoked.Status())
	}
	refused, err := client.CoursesListWithResponse(ctx)
	if err != nil {
		return err
	}
	if refused.StatusCode() != http.StatusUnauthorized {
		return fmt.Errorf("a revoked token must open nothing: %s", refused.Status())
	}
	fmt.Printf("walk: %d rows, %d unique user ids\n", found.rows, found.users)
	return nil
}

func request(ctx context.Context, keyed *axis.ClientWithResponses) (string, error) {
	issued, err := keyed.TokenRequestWithResponse(ctx)
	if err != nil {
		return "", err
	}
	if issued.JSON200 == nil {
		return "", fmt.Errorf("no token: %s", issued.Status())
	}
	return issued.JSON200.Token, nil
}
