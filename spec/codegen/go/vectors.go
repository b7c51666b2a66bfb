package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"reflect"
	"strings"

	axis "axis-lms.test/smoke/generated"
)

// A vector is one case of the shared vectors.
type vector struct {
	ID                int
	URL               string
	Walk, Token, Warm bool
	Operation         string
	Path, Query, Form [][2]string
}

func playAll(ctx context.Context) error {
	text, err := os.ReadFile(setting("AXIS_CASES"))
	if err != nil {
		return err
	}
	var vectors []vector
	if err := json.Unmarshal(text, &vectors); err != nil {
		return err
	}
	for _, one := range vectors {
		outcome, err := play(ctx, one)
		if err != nil {
			return err
		}
		fmt.Printf("case %d: %s\n", one.ID, outcome)
	}
	return nil
}

func play(ctx context.Context, one vector) (string, error) {
	token := "a token"
	if one.Token {
		keyed, err := sending(one.URL, setting("AXIS_API_KEY"))
		if err != nil {
			return "", err
		}
		if token, err = request(ctx, keyed); err != nil {
			return "no token", nil
		}
	}
	client, err := sending(one.URL, token)
	if err != nil {
		return "", err
	}
	if one.Walk {
		found, err := walk(ctx, client, "1")
		return fmt.Sprintf("%s %d", found.verdict, found.rows), err
	}
	if one.Warm {
		if _, err := client.CoursesListWithResponse(ctx); err != nil {
			return "", err
		}
	}
	return call(ctx, client, one)
}

// call makes any call by its name; a program that knows its calls writes client.CoursesGetWithResponse(ctx, "1").
func call(ctx context.Context, client *axis.ClientWithResponses, one vector) (string, error) {
	name := ""
	for _, word := range strings.Split(one.Operation, "_") {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	method := reflect.ValueOf(client).MethodByName(name + "WithFormdataBodyWithResponse")
	if !method.IsValid() {
		method = reflect.ValueOf(client).MethodByName(name + "WithResponse")
	}
	if !method.IsValid() {
		return "", fmt.Errorf("no method for %s", one.Operation)
	}
	arguments := []reflect.Value{reflect.ValueOf(ctx)}
	for i := 1; i < method.Type().NumIn()-1; i++ {
		argument := reflect.New(method.Type().In(i)).Elem()
		var err error
		switch {
		case i <= len(one.Path):
			err = fill(argument, one.Path[i-1][1])
		case argument.Kind() == reflect.Pointer:
			argument.Set(reflect.New(argument.Type().Elem()))
			err = fillAll(argument.Elem(), one.Query)
		default:
			err = fillAll(argument, one.Form)
		}
		if err != nil {
			return "refused", nil
		}
		arguments = append(arguments, argument)
	}
	returned := method.Call(arguments)
	if err, _ := returned[1].Interface().(error); err != nil {
		return failure(err), nil
	}
	answer := returned[0].Interface().(interface{ StatusCode() int })
	if status := answer.StatusCode(); status/100 != 2 {
		return fmt.Sprint("failed ", status), nil
	}
	found := returned[0].Elem().FieldByName("JSON200")
	if found.IsNil() {
		return "unreadable", nil
	}
	text, err := json.Marshal(found.Interface())
	return "answered " + string(text), err
}

func failure(err error) string {
	var lost *url.Error
	if errors.As(err, &lost) {
		return "lost"
	}
	return "unreadable"
}

func fillAll(target reflect.Value, pairs [][2]string) error {
	for _, pair := range pairs {
		for i := range target.NumField() {
			tag, _, _ := strings.Cut(target.Type().Field(i).Tag.Get("json"), ",")
			if tag != pair[0] {
				continue
			}
			if err := fill(target.Field(i), pair[1]); err != nil {
				return err
			}
		}
	}
	return nil
}

func fill(target reflect.Value, text string) error {
	if target.Kind() == reflect.Pointer {
		target.Set(reflect.New(target.Type().Elem()))
		target = target.Elem()
	}
	if target.Kind() == reflect.String {
		target.SetString(text)
		return nil
	}
	_, err := fmt.Sscan(text, target.Addr().Interface())
	return err
}
