// Command oapi makes the five calls through oapi-codegen's client.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	axis "axis-lms.test/five/generated/axis"
	"axis-lms.test/five/told"
)

func sending(credential string) *axis.ClientWithResponses {
	authorize := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+credential)
		return nil
	}
	client, err := axis.NewClientWithResponses(os.Getenv("AXIS_URL"), axis.WithRequestEditorFn(authorize))
	if err != nil {
		panic(err)
	}
	return client
}

func text(value *string) string {
	if value == nil {
		return "nothing"
	}
	return *value
}

// show gives what a call told, or why it told nothing.
func show[T any](name string, answer *T, status string, err error, tell func(*T) string) {
	if err == nil && answer == nil {
		err = fmt.Errorf("no typed answer for %s", status)
	}
	if err != nil {
		told.Tell(name, "", err)
		return
	}
	told.Tell(name, tell(answer), nil)
}

func main() {
	ctx := context.Background()
	token := ""
	asked, err := sending(os.Getenv("AXIS_API_KEY")).TokenRequestWithResponse(ctx)
	if err != nil {
		panic(err)
	}
	show("token", asked.JSON200, asked.Status(), err, func(answer *axis.Token) string {
		token = answer.Token
		return token
	})
	client := sending(token)
	course := func(name, id string) {
		got, err := client.CoursesGetWithResponse(ctx, id)
		if err != nil {
			told.Tell(name, "", err)
			return
		}
		show(name, got.JSON200, got.Status(), err, func(course *axis.Course) string { return course.Id + " " + text(course.Name) })
	}
	course("course", "1")
	rows, err := client.ReportsCoursePageWithResponse(ctx, "1", 1, nil)
	if err == nil {
		show("page", rows.JSON200, rows.Status(), err, func(rows *axis.CourseReport) string {
			first, second := (*rows)[0], (*rows)[1]
			scores := text(first.Score) + "," + text(second.Score)
			return scores + " " + text(first.CompletionDate) + "," + text(second.CompletionDate)
		})
	} else {
		told.Tell("page", "", err)
	}
	course("extra", "2")
	start := "20261201"
	wrote, err := client.CoursesEnrollWithFormdataBodyWithResponse(ctx, "1", "25", axis.EnrollmentPeriod{Start: &start})
	if err != nil {
		told.Tell("write", "", err)
		return
	}
	show("write", wrote.JSON200, wrote.Status(), err, func(answer *axis.CourseEnrollment) string {
		return text(answer.Status) + " " + text(answer.StartDate)
	})
}
