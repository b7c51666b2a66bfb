// Command ogen makes the five calls through ogen's client.
package main

import (
	"context"
	"os"

	"axis-lms.test/five/generated/api"
	"axis-lms.test/five/told"
)

type credentials struct{ token string }

func (c *credentials) KeyBearer(context.Context, api.OperationName) (api.KeyBearer, error) {
	return api.KeyBearer{Token: os.Getenv("AXIS_API_KEY")}, nil
}

func (c *credentials) TokenBearer(context.Context, api.OperationName) (api.TokenBearer, error) {
	return api.TokenBearer{Token: c.token}, nil
}

func main() {
	ctx, held := context.Background(), &credentials{}
	client, err := api.NewClient(os.Getenv("AXIS_URL"), held)
	if err != nil {
		panic(err)
	}
	token, err := client.TokenRequest(ctx)
	if err == nil {
		held.token = token.Token
	}
	told.Tell("token", held.token, err)
	course(ctx, client, "course", "1")
	page(ctx, client)
	course(ctx, client, "extra", "2")
	period := api.NewOptEnrollmentPeriod(api.EnrollmentPeriod{Start: api.NewOptString("20261201")})
	answer, err := client.CoursesEnroll(ctx, period, api.CoursesEnrollParams{CourseID: "1", UserID: "25"})
	text := ""
	if err == nil {
		text = string(answer.Status.Value) + " " + answer.StartDate.Value
	}
	told.Tell("write", text, err)
}

func course(ctx context.Context, client *api.Client, name, id string) {
	course, err := client.CoursesGet(ctx, api.CoursesGetParams{CourseID: api.ID(id)})
	text := ""
	if err == nil {
		text = string(course.ID) + " " + course.Name.Value
	}
	told.Tell(name, text, err)
}

func page(ctx context.Context, client *api.Client) {
	rows, err := client.ReportsCoursePage(ctx, api.ReportsCoursePageParams{CourseID: "1", Page: 1})
	text := ""
	if err == nil && len(rows) == 2 {
		text = rows[0].Score.Value + "," + rows[1].Score.Value + " "
		text += rows[0].CompletionDate.Value + "," + rows[1].CompletionDate.Value
	}
	told.Tell("page", text, err)
}
