"""Results: by course, certification, ILT program and learning path, and by user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, Page, Source, reader

if TYPE_CHECKING:
    import builtins

    from ... import models, walks
    from ...types import Unset
    from .. import AsyncCalls, SyncCalls


class Reports:
    """Results: by course, certification, ILT program and learning path, and by user."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def course(
        self,
        course_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.CourseReportRow]:
        """Report a course

        The results of the users in one course. Only enrolled users who opened the course or have a score
        are reported. The manual prints the path without its last slash. This call gives the first page;
        walk all of them with `reports_course_page`.

        Args:
            course_id: Id of the course.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results in the course.

        Manual page 473; evidence: vendor, but client for `status`, `min_progress`, `max_progress`,
        `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`, `user_filter`.
        """
        from ...models.course_report_row import CourseReportRow
        from .reports_course import _get_kwargs

        payload = self._calls.call(
            "reports_course",
            _get_kwargs(
                course_id=course_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(CourseReportRow.from_dict, ("user_id",)), payload))

    def course_page(
        self,
        course_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.CourseReportRow]:
        """Report a course, one page

        One page of what `reports_course` lists; `reports_course_count` says how many rows there are.

        Args:
            course_id: Id of the course.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results in the course.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.course_report_row import CourseReportRow
        from .reports_course_page import _get_kwargs

        payload = self._calls.call(
            "reports_course_page",
            _get_kwargs(
                course_id=course_id,
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_course_page",
            self,
            {
                "course_id": course_id,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(CourseReportRow.from_dict, ("user_id",)), source)

    course_page.operation = "reports_course_page"  # type: ignore[attr-defined]

    def course_pages(
        self,
        *,
        course_id: int | str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.CourseReportRow]:
        """Walks over all rows of `course_page`, page by page, and audits what came.

        Args:
            course_id: Id of the course.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "course_id": course_id,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.course_page, filters, start, limit, concurrency, check)

    def course_count(
        self,
        course_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report a course, counted

        The number of rows that `reports_course_page` gives, all pages together.

        Args:
            course_id: Id of the course.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_course_count import _get_kwargs

        payload = self._calls.call(
            "reports_course_count",
            _get_kwargs(
                course_id=course_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def certification(
        self,
        program_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.CertificationReportRow]:
        """Report a certification program

        The certifications that users earned in one program. This call gives the first page; walk all of
        them with `reports_certification_page`.

        Args:
            program_id: Id of the certification program.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Certifications that users earned in the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certification_report_row import CertificationReportRow
        from .reports_certification import _get_kwargs

        payload = self._calls.call(
            "reports_certification",
            _get_kwargs(
                program_id=program_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(CertificationReportRow.from_dict, ()), payload))

    def certification_page(
        self,
        program_id: int | str,
        page: int,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.CertificationReportRow]:
        """Report a certification program, one page

        One page of what `reports_certification` lists; `reports_certification_count` says how many rows
        there are.

        Args:
            program_id: Id of the certification program.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Certifications that users earned in the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certification_report_row import CertificationReportRow
        from .reports_certification_page import _get_kwargs

        payload = self._calls.call(
            "reports_certification_page",
            _get_kwargs(
                program_id=program_id,
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_certification_page",
            self,
            {
                "program_id": program_id,
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(CertificationReportRow.from_dict, ()), source)

    certification_page.operation = "reports_certification_page"  # type: ignore[attr-defined]

    def certification_pages(
        self,
        *,
        program_id: int | str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.CertificationReportRow]:
        """Walks over all rows of `certification_page`, page by page, and audits what came.

        Args:
            program_id: Id of the certification program.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "program_id": program_id,
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.certification_page, filters, start, limit, concurrency, check)

    def certification_count(
        self,
        program_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report a certification program, counted

        The number of rows that `reports_certification_page` gives, all pages together.

        Args:
            program_id: Id of the certification program.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_certification_count import _get_kwargs

        payload = self._calls.call(
            "reports_certification_count",
            _get_kwargs(
                program_id=program_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def learningpath(
        self,
        learningpath_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.LearningPathReportRow]:
        """Report a learning path

        The results of the users on one learning path. This call gives the first page; walk all of them with
        `reports_learningpath_page`.

        Args:
            learningpath_id: Id of the learning path.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results on the learning path.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_report_row import LearningPathReportRow
        from .reports_learningpath import _get_kwargs

        payload = self._calls.call(
            "reports_learningpath",
            _get_kwargs(
                learningpath_id=learningpath_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(LearningPathReportRow.from_dict, ()), payload))

    def learningpath_page(
        self,
        learningpath_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.LearningPathReportRow]:
        """Report a learning path, one page

        One page of what `reports_learningpath` lists; `reports_learningpath_count` says how many rows there
        are.

        Args:
            learningpath_id: Id of the learning path.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results on the learning path.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_report_row import LearningPathReportRow
        from .reports_learningpath_page import _get_kwargs

        payload = self._calls.call(
            "reports_learningpath_page",
            _get_kwargs(
                learningpath_id=learningpath_id,
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_learningpath_page",
            self,
            {
                "learningpath_id": learningpath_id,
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(LearningPathReportRow.from_dict, ()), source)

    learningpath_page.operation = "reports_learningpath_page"  # type: ignore[attr-defined]

    def learningpath_pages(
        self,
        *,
        learningpath_id: int | str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.LearningPathReportRow]:
        """Walks over all rows of `learningpath_page`, page by page, and audits what came.

        Args:
            learningpath_id: Id of the learning path.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "learningpath_id": learningpath_id,
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.learningpath_page, filters, start, limit, concurrency, check)

    def learningpath_count(
        self,
        learningpath_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report a learning path, counted

        The number of rows that `reports_learningpath_page` gives, all pages together.

        Args:
            learningpath_id: Id of the learning path.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_learningpath_count import _get_kwargs

        payload = self._calls.call(
            "reports_learningpath_count",
            _get_kwargs(
                learningpath_id=learningpath_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def ilt(
        self,
        program_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.IltReportRow]:
        """Report an ILT program

        The users' attendance of the sessions of one ILT program. This call gives the first page; walk all
        of them with `reports_ilt_page`.

        Args:
            program_id: Id of the ILT program.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' attendance of the sessions of the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_report_row import IltReportRow
        from .reports_ilt import _get_kwargs

        payload = self._calls.call(
            "reports_ilt",
            _get_kwargs(
                program_id=program_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(IltReportRow.from_dict, ()), payload))

    def ilt_page(
        self,
        program_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.IltReportRow]:
        """Report an ILT program, one page

        One page of what `reports_ilt` lists; `reports_ilt_count` says how many rows there are.

        Args:
            program_id: Id of the ILT program.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' attendance of the sessions of the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_report_row import IltReportRow
        from .reports_ilt_page import _get_kwargs

        payload = self._calls.call(
            "reports_ilt_page",
            _get_kwargs(
                program_id=program_id,
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_ilt_page",
            self,
            {
                "program_id": program_id,
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(IltReportRow.from_dict, ()), source)

    ilt_page.operation = "reports_ilt_page"  # type: ignore[attr-defined]

    def ilt_pages(
        self,
        *,
        program_id: int | str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.IltReportRow]:
        """Walks over all rows of `ilt_page`, page by page, and audits what came.

        Args:
            program_id: Id of the ILT program.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "program_id": program_id,
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.ilt_page, filters, start, limit, concurrency, check)

    def ilt_count(
        self,
        program_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report an ILT program, counted

        The number of rows that `reports_ilt_page` gives, all pages together.

        Args:
            program_id: Id of the ILT program.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_ilt_count import _get_kwargs

        payload = self._calls.call(
            "reports_ilt_count",
            _get_kwargs(
                program_id=program_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def user_courses(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCourseReportRow]:
        """Report the course results of one user

        The course results of one user. This call gives the first page; walk all of them with
        `reports_user_courses_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_user_courses import _get_kwargs

        payload = self._calls.call(
            "reports_user_courses",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserCourseReportRow.from_dict, ()), payload))

    def user_courses_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserCourseReportRow]:
        """Report the course results of one user, one page

        One page of what `reports_user_courses` lists; `reports_user_courses_count` says how many rows there
        are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_user_courses_page import _get_kwargs

        payload = self._calls.call(
            "reports_user_courses_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_user_courses_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserCourseReportRow.from_dict, ()), source)

    user_courses_page.operation = "reports_user_courses_page"  # type: ignore[attr-defined]

    def user_courses_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserCourseReportRow]:
        """Walks over all rows of `user_courses_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.user_courses_page, filters, start, limit, concurrency, check)

    def user_courses_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the course results of one user, counted

        The number of rows that `reports_user_courses_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_courses_count import _get_kwargs

        payload = self._calls.call(
            "reports_user_courses_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def user_archived(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of one user

        The archived and imported course results of one user. This call gives the first page; walk all of
        them with `reports_user_archived_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_user_archived import _get_kwargs

        payload = self._calls.call(
            "reports_user_archived",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(ArchivedCourseReportRow.from_dict, ()), payload))

    def user_archived_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of one user, one page

        One page of what `reports_user_archived` lists; `reports_user_archived_count` says how many rows
        there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_user_archived_page import _get_kwargs

        payload = self._calls.call(
            "reports_user_archived_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_user_archived_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(ArchivedCourseReportRow.from_dict, ()), source)

    user_archived_page.operation = "reports_user_archived_page"  # type: ignore[attr-defined]

    def user_archived_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.ArchivedCourseReportRow]:
        """Walks over all rows of `user_archived_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.user_archived_page, filters, start, limit, concurrency, check)

    def user_archived_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the archived and imported course results of one user, counted

        The number of rows that `reports_user_archived_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_archived_count import _get_kwargs

        payload = self._calls.call(
            "reports_user_archived_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def user_certifications(
        self,
        user_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCertificationReportRow]:
        """Report the certifications of one user

        The certifications of one user. The index prints this title without the space after GET. This call
        gives the first page; walk all of them with `reports_user_certifications_page`.

        Args:
            user_id: Id of the user.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_user_certifications import _get_kwargs

        payload = self._calls.call(
            "reports_user_certifications",
            _get_kwargs(
                user_id=user_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(UserCertificationReportRow.from_dict, ()), payload))

    def user_certifications_page(
        self,
        user_id: int | str,
        page: int,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> Page[models.UserCertificationReportRow]:
        """Report the certifications of one user, one page

        One page of what `reports_user_certifications` lists; `reports_user_certifications_count` says how
        many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_user_certifications_page import _get_kwargs

        payload = self._calls.call(
            "reports_user_certifications_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        source = Source(
            "reports_user_certifications_page",
            self,
            {
                "user_id": user_id,
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
            },
        )
        return Page(payload, reader(UserCertificationReportRow.from_dict, ()), source)

    user_certifications_page.operation = "reports_user_certifications_page"  # type: ignore[attr-defined]

    def user_certifications_pages(
        self,
        *,
        user_id: int | str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserCertificationReportRow]:
        """Walks over all rows of `user_certifications_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
        }
        return self._calls.walk(self.user_certifications_page, filters, start, limit, concurrency, check)

    def user_certifications_count(
        self,
        user_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the certifications of one user, counted

        The number of rows that `reports_user_certifications_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_certifications_count import _get_kwargs

        payload = self._calls.call(
            "reports_user_certifications_count",
            _get_kwargs(
                user_id=user_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def user_ilt(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.UserIltReportRow]:
        """Report the ILT sessions of one user

        The ILT sessions of one user. This call gives the first page; walk all of them with
        `reports_user_ilt_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_user_ilt import _get_kwargs

        payload = self._calls.call(
            "reports_user_ilt",
            _get_kwargs(
                user_id=user_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(UserIltReportRow.from_dict, ()), payload))

    def user_ilt_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> Page[models.UserIltReportRow]:
        """Report the ILT sessions of one user, one page

        One page of what `reports_user_ilt` lists; `reports_user_ilt_count` says how many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_user_ilt_page import _get_kwargs

        payload = self._calls.call(
            "reports_user_ilt_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        source = Source(
            "reports_user_ilt_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
            },
        )
        return Page(payload, reader(UserIltReportRow.from_dict, ()), source)

    user_ilt_page.operation = "reports_user_ilt_page"  # type: ignore[attr-defined]

    def user_ilt_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserIltReportRow]:
        """Walks over all rows of `user_ilt_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
        }
        return self._calls.walk(self.user_ilt_page, filters, start, limit, concurrency, check)

    def user_ilt_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the ILT sessions of one user, counted

        The number of rows that `reports_user_ilt_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_ilt_count import _get_kwargs

        payload = self._calls.call(
            "reports_user_ilt_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def user_learningpaths(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserLearningPathReportRow]:
        """Report the learning path results of one user

        The learning path results of one user. This call gives the first page; walk all of them with
        `reports_user_learningpaths_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_user_learningpaths import _get_kwargs

        payload = self._calls.call(
            "reports_user_learningpaths",
            _get_kwargs(
                user_id=user_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserLearningPathReportRow.from_dict, ()), payload))

    def user_learningpaths_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserLearningPathReportRow]:
        """Report the learning path results of one user, one page

        One page of what `reports_user_learningpaths` lists; `reports_user_learningpaths_count` says how
        many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_user_learningpaths_page import _get_kwargs

        payload = self._calls.call(
            "reports_user_learningpaths_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_user_learningpaths_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserLearningPathReportRow.from_dict, ()), source)

    user_learningpaths_page.operation = "reports_user_learningpaths_page"  # type: ignore[attr-defined]

    def user_learningpaths_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserLearningPathReportRow]:
        """Walks over all rows of `user_learningpaths_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.user_learningpaths_page, filters, start, limit, concurrency, check)

    def user_learningpaths_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the learning path results of one user, counted

        The number of rows that `reports_user_learningpaths_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_learningpaths_count import _get_kwargs

        payload = self._calls.call(
            "reports_user_learningpaths_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def all_courses(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCourseReportRow]:
        """Report the course results of all users

        The course results of all users. This call gives the first page; walk all of them with
        `reports_all_courses_page`.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_all_courses import _get_kwargs

        payload = self._calls.call(
            "reports_all_courses",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserCourseReportRow.from_dict, ()), payload))

    def all_courses_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserCourseReportRow]:
        """Report the course results of all users, one page

        One page of what `reports_all_courses` lists; `reports_all_courses_count` says how many rows there
        are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_all_courses_page import _get_kwargs

        payload = self._calls.call(
            "reports_all_courses_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_all_courses_page",
            self,
            {
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserCourseReportRow.from_dict, ()), source)

    all_courses_page.operation = "reports_all_courses_page"  # type: ignore[attr-defined]

    def all_courses_pages(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserCourseReportRow]:
        """Walks over all rows of `all_courses_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.all_courses_page, filters, start, limit, concurrency, check)

    def all_courses_count(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the course results of all users, counted

        The number of rows that `reports_all_courses_page` gives, all pages together.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_courses_count import _get_kwargs

        payload = self._calls.call(
            "reports_all_courses_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def all_archived(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of all users

        The archived and imported course results of all users. This call gives the first page; walk all of
        them with `reports_all_archived_page`.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_all_archived import _get_kwargs

        payload = self._calls.call(
            "reports_all_archived",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(ArchivedCourseReportRow.from_dict, ()), payload))

    def all_archived_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of all users, one page

        One page of what `reports_all_archived` lists; `reports_all_archived_count` says how many rows there
        are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_all_archived_page import _get_kwargs

        payload = self._calls.call(
            "reports_all_archived_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_all_archived_page",
            self,
            {
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(ArchivedCourseReportRow.from_dict, ()), source)

    all_archived_page.operation = "reports_all_archived_page"  # type: ignore[attr-defined]

    def all_archived_pages(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.ArchivedCourseReportRow]:
        """Walks over all rows of `all_archived_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.all_archived_page, filters, start, limit, concurrency, check)

    def all_archived_count(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the archived and imported course results of all users, counted

        The number of rows that `reports_all_archived_page` gives, all pages together.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_archived_count import _get_kwargs

        payload = self._calls.call(
            "reports_all_archived_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def all_certifications(
        self,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCertificationReportRow]:
        """Report the certifications of all users

        The certifications of all users. This call gives the first page; walk all of them with
        `reports_all_certifications_page`.

        Args:
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_all_certifications import _get_kwargs

        payload = self._calls.call(
            "reports_all_certifications",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(UserCertificationReportRow.from_dict, ()), payload))

    def all_certifications_page(
        self,
        page: int,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> Page[models.UserCertificationReportRow]:
        """Report the certifications of all users, one page

        One page of what `reports_all_certifications` lists; `reports_all_certifications_count` says how
        many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_all_certifications_page import _get_kwargs

        payload = self._calls.call(
            "reports_all_certifications_page",
            _get_kwargs(
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        source = Source(
            "reports_all_certifications_page",
            self,
            {
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
            },
        )
        return Page(payload, reader(UserCertificationReportRow.from_dict, ()), source)

    all_certifications_page.operation = "reports_all_certifications_page"  # type: ignore[attr-defined]

    def all_certifications_pages(
        self,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserCertificationReportRow]:
        """Walks over all rows of `all_certifications_page`, page by page, and audits what came.

        Args:
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
        }
        return self._calls.walk(self.all_certifications_page, filters, start, limit, concurrency, check)

    def all_certifications_count(
        self,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the certifications of all users, counted

        The number of rows that `reports_all_certifications_page` gives, all pages together.

        Args:
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_certifications_count import _get_kwargs

        payload = self._calls.call(
            "reports_all_certifications_count",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def all_ilt(
        self,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.UserIltReportRow]:
        """Report the ILT sessions of all users

        The ILT sessions of all users. This call gives the first page; walk all of them with
        `reports_all_ilt_page`.

        Args:
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_all_ilt import _get_kwargs

        payload = self._calls.call(
            "reports_all_ilt",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(UserIltReportRow.from_dict, ()), payload))

    def all_ilt_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> Page[models.UserIltReportRow]:
        """Report the ILT sessions of all users, one page

        One page of what `reports_all_ilt` lists; `reports_all_ilt_count` says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_all_ilt_page import _get_kwargs

        payload = self._calls.call(
            "reports_all_ilt_page",
            _get_kwargs(
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        source = Source(
            "reports_all_ilt_page",
            self,
            {
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
            },
        )
        return Page(payload, reader(UserIltReportRow.from_dict, ()), source)

    all_ilt_page.operation = "reports_all_ilt_page"  # type: ignore[attr-defined]

    def all_ilt_pages(
        self,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserIltReportRow]:
        """Walks over all rows of `all_ilt_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
        }
        return self._calls.walk(self.all_ilt_page, filters, start, limit, concurrency, check)

    def all_ilt_count(
        self,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the ILT sessions of all users, counted

        The number of rows that `reports_all_ilt_page` gives, all pages together.

        Args:
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_ilt_count import _get_kwargs

        payload = self._calls.call(
            "reports_all_ilt_count",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def all_learningpaths(
        self,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserLearningPathReportRow]:
        """Report the learning path results of all users

        The learning path results of all users. This call gives the first page; walk all of them with
        `reports_all_learningpaths_page`.

        Args:
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_all_learningpaths import _get_kwargs

        payload = self._calls.call(
            "reports_all_learningpaths",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserLearningPathReportRow.from_dict, ()), payload))

    def all_learningpaths_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserLearningPathReportRow]:
        """Report the learning path results of all users, one page

        One page of what `reports_all_learningpaths` lists; `reports_all_learningpaths_count` says how many
        rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_all_learningpaths_page import _get_kwargs

        payload = self._calls.call(
            "reports_all_learningpaths_page",
            _get_kwargs(
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_all_learningpaths_page",
            self,
            {
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserLearningPathReportRow.from_dict, ()), source)

    all_learningpaths_page.operation = "reports_all_learningpaths_page"  # type: ignore[attr-defined]

    def all_learningpaths_pages(
        self,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserLearningPathReportRow]:
        """Walks over all rows of `all_learningpaths_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.all_learningpaths_page, filters, start, limit, concurrency, check)

    def all_learningpaths_count(
        self,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the learning path results of all users, counted

        The number of rows that `reports_all_learningpaths_page` gives, all pages together.

        Args:
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_learningpaths_count import _get_kwargs

        payload = self._calls.call(
            "reports_all_learningpaths_count",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def filtered_courses(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCourseReportRow]:
        """Report the course results of the users of a filter

        The course results of the users for whom `user_filter` holds. This call gives the first page; walk
        all of them with `reports_filtered_courses_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_filtered_courses import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_courses",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserCourseReportRow.from_dict, ()), payload))

    def filtered_courses_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserCourseReportRow]:
        """Report the course results of the users of a filter, one page

        One page of what `reports_filtered_courses` lists; `reports_filtered_courses_count` says how many
        rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_filtered_courses_page import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_courses_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_courses_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserCourseReportRow.from_dict, ()), source)

    filtered_courses_page.operation = "reports_filtered_courses_page"  # type: ignore[attr-defined]

    def filtered_courses_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserCourseReportRow]:
        """Walks over all rows of `filtered_courses_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.filtered_courses_page, filters, start, limit, concurrency, check)

    def filtered_courses_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the course results of the users of a filter, counted

        The number of rows that `reports_filtered_courses_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_courses_count import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_courses_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def filtered_archived(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of the users of a filter

        The archived and imported course results of the users for whom `user_filter` holds. This call gives
        the first page; walk all of them with `reports_filtered_archived_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_filtered_archived import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_archived",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(ArchivedCourseReportRow.from_dict, ()), payload))

    def filtered_archived_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of the users of a filter, one page

        One page of what `reports_filtered_archived` lists; `reports_filtered_archived_count` says how many
        rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_filtered_archived_page import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_archived_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_archived_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(ArchivedCourseReportRow.from_dict, ()), source)

    filtered_archived_page.operation = "reports_filtered_archived_page"  # type: ignore[attr-defined]

    def filtered_archived_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.ArchivedCourseReportRow]:
        """Walks over all rows of `filtered_archived_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.filtered_archived_page, filters, start, limit, concurrency, check)

    def filtered_archived_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the archived and imported course results of the users of a filter, counted

        The number of rows that `reports_filtered_archived_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_archived_count import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_archived_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def filtered_certifications(
        self,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCertificationReportRow]:
        """Report the certifications of the users of a filter

        The certifications of the users for whom `user_filter` holds. This call gives the first page; walk
        all of them with `reports_filtered_certifications_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_filtered_certifications import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_certifications",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserCertificationReportRow.from_dict, ()), payload))

    def filtered_certifications_page(
        self,
        page: int,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> Page[models.UserCertificationReportRow]:
        """Report the certifications of the users of a filter, one page

        One page of what `reports_filtered_certifications` lists; `reports_filtered_certifications_count`
        says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_filtered_certifications_page import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_certifications_page",
            _get_kwargs(
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_certifications_page",
            self,
            {
                "user_filter": user_filter,
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
            },
        )
        return Page(payload, reader(UserCertificationReportRow.from_dict, ()), source)

    filtered_certifications_page.operation = "reports_filtered_certifications_page"  # type: ignore[attr-defined]

    def filtered_certifications_pages(
        self,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserCertificationReportRow]:
        """Walks over all rows of `filtered_certifications_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
        }
        return self._calls.walk(self.filtered_certifications_page, filters, start, limit, concurrency, check)

    def filtered_certifications_count(
        self,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the certifications of the users of a filter, counted

        The number of rows that `reports_filtered_certifications_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_certifications_count import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_certifications_count",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def filtered_ilt(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.UserIltReportRow]:
        """Report the ILT sessions of the users of a filter

        The ILT sessions of the users for whom `user_filter` holds. This call gives the first page; walk all
        of them with `reports_filtered_ilt_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_filtered_ilt import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_ilt",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserIltReportRow.from_dict, ()), payload))

    def filtered_ilt_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> Page[models.UserIltReportRow]:
        """Report the ILT sessions of the users of a filter, one page

        One page of what `reports_filtered_ilt` lists; `reports_filtered_ilt_count` says how many rows there
        are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_filtered_ilt_page import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_ilt_page",
            _get_kwargs(
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_ilt_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
            },
        )
        return Page(payload, reader(UserIltReportRow.from_dict, ()), source)

    filtered_ilt_page.operation = "reports_filtered_ilt_page"  # type: ignore[attr-defined]

    def filtered_ilt_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserIltReportRow]:
        """Walks over all rows of `filtered_ilt_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
        }
        return self._calls.walk(self.filtered_ilt_page, filters, start, limit, concurrency, check)

    def filtered_ilt_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the ILT sessions of the users of a filter, counted

        The number of rows that `reports_filtered_ilt_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_ilt_count import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_ilt_count",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    def filtered_learningpaths(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserLearningPathReportRow]:
        """Report the learning path results of the users of a filter

        The learning path results of the users for whom `user_filter` holds. This call gives the first page;
        walk all of them with `reports_filtered_learningpaths_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_filtered_learningpaths import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_learningpaths",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserLearningPathReportRow.from_dict, ()), payload))

    def filtered_learningpaths_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserLearningPathReportRow]:
        """Report the learning path results of the users of a filter, one page

        One page of what `reports_filtered_learningpaths` lists; `reports_filtered_learningpaths_count` says
        how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_filtered_learningpaths_page import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_learningpaths_page",
            _get_kwargs(
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_learningpaths_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserLearningPathReportRow.from_dict, ()), source)

    filtered_learningpaths_page.operation = "reports_filtered_learningpaths_page"  # type: ignore[attr-defined]

    def filtered_learningpaths_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.Pages[models.UserLearningPathReportRow]:
        """Walks over all rows of `filtered_learningpaths_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.filtered_learningpaths_page, filters, start, limit, concurrency, check)

    def filtered_learningpaths_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the learning path results of the users of a filter, counted

        The number of rows that `reports_filtered_learningpaths_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_learningpaths_count import _get_kwargs

        payload = self._calls.call(
            "reports_filtered_learningpaths_count",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))


class AsyncReports:
    """Results: by course, certification, ILT program and learning path, and by user."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def course(
        self,
        course_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.CourseReportRow]:
        """Report a course

        The results of the users in one course. Only enrolled users who opened the course or have a score
        are reported. The manual prints the path without its last slash. This call gives the first page;
        walk all of them with `reports_course_page`.

        Args:
            course_id: Id of the course.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results in the course.

        Manual page 473; evidence: vendor, but client for `status`, `min_progress`, `max_progress`,
        `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`, `user_filter`.
        """
        from ...models.course_report_row import CourseReportRow
        from .reports_course import _get_kwargs

        payload = await self._calls.call(
            "reports_course",
            _get_kwargs(
                course_id=course_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(CourseReportRow.from_dict, ("user_id",)), payload))

    async def course_page(
        self,
        course_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.CourseReportRow]:
        """Report a course, one page

        One page of what `reports_course` lists; `reports_course_count` says how many rows there are.

        Args:
            course_id: Id of the course.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results in the course.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.course_report_row import CourseReportRow
        from .reports_course_page import _get_kwargs

        payload = await self._calls.call(
            "reports_course_page",
            _get_kwargs(
                course_id=course_id,
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_course_page",
            self,
            {
                "course_id": course_id,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(CourseReportRow.from_dict, ("user_id",)), source)

    course_page.operation = "reports_course_page"  # type: ignore[attr-defined]

    def course_pages(
        self,
        *,
        course_id: int | str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.CourseReportRow]:
        """Walks over all rows of `course_page`, page by page, and audits what came.

        Args:
            course_id: Id of the course.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "course_id": course_id,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.course_page, filters, start, limit, concurrency, check)

    async def course_count(
        self,
        course_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report a course, counted

        The number of rows that `reports_course_page` gives, all pages together.

        Args:
            course_id: Id of the course.
            status: Only rows of this status, `complete` or `incomplete`.
            min_progress: Only rows with at least this progress. 0 to 100.
            max_progress: Only rows with at most this progress. 0 to 100.
            min_score: Only rows with at least this score.
            max_score: Only rows with at most this score.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_course_count import _get_kwargs

        payload = await self._calls.call(
            "reports_course_count",
            _get_kwargs(
                course_id=course_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def certification(
        self,
        program_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.CertificationReportRow]:
        """Report a certification program

        The certifications that users earned in one program. This call gives the first page; walk all of
        them with `reports_certification_page`.

        Args:
            program_id: Id of the certification program.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Certifications that users earned in the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certification_report_row import CertificationReportRow
        from .reports_certification import _get_kwargs

        payload = await self._calls.call(
            "reports_certification",
            _get_kwargs(
                program_id=program_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(CertificationReportRow.from_dict, ()), payload))

    async def certification_page(
        self,
        program_id: int | str,
        page: int,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.CertificationReportRow]:
        """Report a certification program, one page

        One page of what `reports_certification` lists; `reports_certification_count` says how many rows
        there are.

        Args:
            program_id: Id of the certification program.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Certifications that users earned in the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certification_report_row import CertificationReportRow
        from .reports_certification_page import _get_kwargs

        payload = await self._calls.call(
            "reports_certification_page",
            _get_kwargs(
                program_id=program_id,
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_certification_page",
            self,
            {
                "program_id": program_id,
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(CertificationReportRow.from_dict, ()), source)

    certification_page.operation = "reports_certification_page"  # type: ignore[attr-defined]

    def certification_pages(
        self,
        *,
        program_id: int | str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.CertificationReportRow]:
        """Walks over all rows of `certification_page`, page by page, and audits what came.

        Args:
            program_id: Id of the certification program.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "program_id": program_id,
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.certification_page, filters, start, limit, concurrency, check)

    async def certification_count(
        self,
        program_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report a certification program, counted

        The number of rows that `reports_certification_page` gives, all pages together.

        Args:
            program_id: Id of the certification program.
            certification_number: Only certifications whose number contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_issue_date: Only rows whose issue is on this day or later. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_certification_count import _get_kwargs

        payload = await self._calls.call(
            "reports_certification_count",
            _get_kwargs(
                program_id=program_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def learningpath(
        self,
        learningpath_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.LearningPathReportRow]:
        """Report a learning path

        The results of the users on one learning path. This call gives the first page; walk all of them with
        `reports_learningpath_page`.

        Args:
            learningpath_id: Id of the learning path.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results on the learning path.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_report_row import LearningPathReportRow
        from .reports_learningpath import _get_kwargs

        payload = await self._calls.call(
            "reports_learningpath",
            _get_kwargs(
                learningpath_id=learningpath_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(LearningPathReportRow.from_dict, ()), payload))

    async def learningpath_page(
        self,
        learningpath_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.LearningPathReportRow]:
        """Report a learning path, one page

        One page of what `reports_learningpath` lists; `reports_learningpath_count` says how many rows there
        are.

        Args:
            learningpath_id: Id of the learning path.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' results on the learning path.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.learning_path_report_row import LearningPathReportRow
        from .reports_learningpath_page import _get_kwargs

        payload = await self._calls.call(
            "reports_learningpath_page",
            _get_kwargs(
                learningpath_id=learningpath_id,
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_learningpath_page",
            self,
            {
                "learningpath_id": learningpath_id,
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(LearningPathReportRow.from_dict, ()), source)

    learningpath_page.operation = "reports_learningpath_page"  # type: ignore[attr-defined]

    def learningpath_pages(
        self,
        *,
        learningpath_id: int | str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.LearningPathReportRow]:
        """Walks over all rows of `learningpath_page`, page by page, and audits what came.

        Args:
            learningpath_id: Id of the learning path.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "learningpath_id": learningpath_id,
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.learningpath_page, filters, start, limit, concurrency, check)

    async def learningpath_count(
        self,
        learningpath_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report a learning path, counted

        The number of rows that `reports_learningpath_page` gives, all pages together.

        Args:
            learningpath_id: Id of the learning path.
            status: Only rows of this status.
            type: Only active or only archived records.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. YYYYMMDD.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_learningpath_count import _get_kwargs

        payload = await self._calls.call(
            "reports_learningpath_count",
            _get_kwargs(
                learningpath_id=learningpath_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def ilt(
        self,
        program_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.IltReportRow]:
        """Report an ILT program

        The users' attendance of the sessions of one ILT program. This call gives the first page; walk all
        of them with `reports_ilt_page`.

        Args:
            program_id: Id of the ILT program.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' attendance of the sessions of the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_report_row import IltReportRow
        from .reports_ilt import _get_kwargs

        payload = await self._calls.call(
            "reports_ilt",
            _get_kwargs(
                program_id=program_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(IltReportRow.from_dict, ()), payload))

    async def ilt_page(
        self,
        program_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> Page[models.IltReportRow]:
        """Report an ILT program, one page

        One page of what `reports_ilt` lists; `reports_ilt_count` says how many rows there are.

        Args:
            program_id: Id of the ILT program.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            Users' attendance of the sessions of the program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ilt_report_row import IltReportRow
        from .reports_ilt_page import _get_kwargs

        payload = await self._calls.call(
            "reports_ilt_page",
            _get_kwargs(
                program_id=program_id,
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_ilt_page",
            self,
            {
                "program_id": program_id,
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
                "user_filter": user_filter,
            },
        )
        return Page(payload, reader(IltReportRow.from_dict, ()), source)

    ilt_page.operation = "reports_ilt_page"  # type: ignore[attr-defined]

    def ilt_pages(
        self,
        *,
        program_id: int | str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.IltReportRow]:
        """Walks over all rows of `ilt_page`, page by page, and audits what came.

        Args:
            program_id: Id of the ILT program.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "program_id": program_id,
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
            "user_filter": user_filter,
        }
        return self._calls.walk(self.ilt_page, filters, start, limit, concurrency, check)

    async def ilt_count(
        self,
        program_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        user_filter: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report an ILT program, counted

        The number of rows that `reports_ilt_page` gives, all pages together.

        Args:
            program_id: Id of the ILT program.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`.
            session_id: Only rows of this session.
            session_name: Only rows whose session's name contains this text.
            method_earned: Only rows whose way of being earned contains this text.
            min_start_date: Only rows whose start is on this day or later. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never.
                YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings.
            max_meetings_attended: Only rows with at most this many attended meetings.
            user_filter: Only the rows of users for whom the phrase holds. One or more `field OP value`,
                joined by commas, all of which must hold, such as `state=nj,usergroup~salesteam`. `=`
                equals, `!=` differs, `~` contains (of a usergroup: is a member), `!~` does not contain (is
                no member). Its fields are those of a user, and `org_id`, `branch_id` and `usergroup`.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.record_count import RecordCount
        from .reports_ilt_count import _get_kwargs

        payload = await self._calls.call(
            "reports_ilt_count",
            _get_kwargs(
                program_id=program_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def user_courses(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCourseReportRow]:
        """Report the course results of one user

        The course results of one user. This call gives the first page; walk all of them with
        `reports_user_courses_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_user_courses import _get_kwargs

        payload = await self._calls.call(
            "reports_user_courses",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserCourseReportRow.from_dict, ()), payload))

    async def user_courses_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserCourseReportRow]:
        """Report the course results of one user, one page

        One page of what `reports_user_courses` lists; `reports_user_courses_count` says how many rows there
        are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_user_courses_page import _get_kwargs

        payload = await self._calls.call(
            "reports_user_courses_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_user_courses_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserCourseReportRow.from_dict, ()), source)

    user_courses_page.operation = "reports_user_courses_page"  # type: ignore[attr-defined]

    def user_courses_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserCourseReportRow]:
        """Walks over all rows of `user_courses_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.user_courses_page, filters, start, limit, concurrency, check)

    async def user_courses_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the course results of one user, counted

        The number of rows that `reports_user_courses_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_courses_count import _get_kwargs

        payload = await self._calls.call(
            "reports_user_courses_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def user_archived(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of one user

        The archived and imported course results of one user. This call gives the first page; walk all of
        them with `reports_user_archived_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_user_archived import _get_kwargs

        payload = await self._calls.call(
            "reports_user_archived",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(ArchivedCourseReportRow.from_dict, ()), payload))

    async def user_archived_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of one user, one page

        One page of what `reports_user_archived` lists; `reports_user_archived_count` says how many rows
        there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_user_archived_page import _get_kwargs

        payload = await self._calls.call(
            "reports_user_archived_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_user_archived_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(ArchivedCourseReportRow.from_dict, ()), source)

    user_archived_page.operation = "reports_user_archived_page"  # type: ignore[attr-defined]

    def user_archived_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.ArchivedCourseReportRow]:
        """Walks over all rows of `user_archived_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.user_archived_page, filters, start, limit, concurrency, check)

    async def user_archived_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the archived and imported course results of one user, counted

        The number of rows that `reports_user_archived_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_archived_count import _get_kwargs

        payload = await self._calls.call(
            "reports_user_archived_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def user_certifications(
        self,
        user_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCertificationReportRow]:
        """Report the certifications of one user

        The certifications of one user. The index prints this title without the space after GET. This call
        gives the first page; walk all of them with `reports_user_certifications_page`.

        Args:
            user_id: Id of the user.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_user_certifications import _get_kwargs

        payload = await self._calls.call(
            "reports_user_certifications",
            _get_kwargs(
                user_id=user_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(UserCertificationReportRow.from_dict, ()), payload))

    async def user_certifications_page(
        self,
        user_id: int | str,
        page: int,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> Page[models.UserCertificationReportRow]:
        """Report the certifications of one user, one page

        One page of what `reports_user_certifications` lists; `reports_user_certifications_count` says how
        many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_user_certifications_page import _get_kwargs

        payload = await self._calls.call(
            "reports_user_certifications_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        source = Source(
            "reports_user_certifications_page",
            self,
            {
                "user_id": user_id,
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
            },
        )
        return Page(payload, reader(UserCertificationReportRow.from_dict, ()), source)

    user_certifications_page.operation = "reports_user_certifications_page"  # type: ignore[attr-defined]

    def user_certifications_pages(
        self,
        *,
        user_id: int | str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserCertificationReportRow]:
        """Walks over all rows of `user_certifications_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
        }
        return self._calls.walk(self.user_certifications_page, filters, start, limit, concurrency, check)

    async def user_certifications_count(
        self,
        user_id: int | str,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the certifications of one user, counted

        The number of rows that `reports_user_certifications_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_certifications_count import _get_kwargs

        payload = await self._calls.call(
            "reports_user_certifications_count",
            _get_kwargs(
                user_id=user_id,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def user_ilt(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.UserIltReportRow]:
        """Report the ILT sessions of one user

        The ILT sessions of one user. This call gives the first page; walk all of them with
        `reports_user_ilt_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_user_ilt import _get_kwargs

        payload = await self._calls.call(
            "reports_user_ilt",
            _get_kwargs(
                user_id=user_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(UserIltReportRow.from_dict, ()), payload))

    async def user_ilt_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> Page[models.UserIltReportRow]:
        """Report the ILT sessions of one user, one page

        One page of what `reports_user_ilt` lists; `reports_user_ilt_count` says how many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_user_ilt_page import _get_kwargs

        payload = await self._calls.call(
            "reports_user_ilt_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        source = Source(
            "reports_user_ilt_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
            },
        )
        return Page(payload, reader(UserIltReportRow.from_dict, ()), source)

    user_ilt_page.operation = "reports_user_ilt_page"  # type: ignore[attr-defined]

    def user_ilt_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserIltReportRow]:
        """Walks over all rows of `user_ilt_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
        }
        return self._calls.walk(self.user_ilt_page, filters, start, limit, concurrency, check)

    async def user_ilt_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the ILT sessions of one user, counted

        The number of rows that `reports_user_ilt_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_ilt_count import _get_kwargs

        payload = await self._calls.call(
            "reports_user_ilt_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def user_learningpaths(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserLearningPathReportRow]:
        """Report the learning path results of one user

        The learning path results of one user. This call gives the first page; walk all of them with
        `reports_user_learningpaths_page`.

        Args:
            user_id: Id of the user.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_user_learningpaths import _get_kwargs

        payload = await self._calls.call(
            "reports_user_learningpaths",
            _get_kwargs(
                user_id=user_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserLearningPathReportRow.from_dict, ()), payload))

    async def user_learningpaths_page(
        self,
        user_id: int | str,
        page: int,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserLearningPathReportRow]:
        """Report the learning path results of one user, one page

        One page of what `reports_user_learningpaths` lists; `reports_user_learningpaths_count` says how
        many rows there are.

        Args:
            user_id: Id of the user.
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_user_learningpaths_page import _get_kwargs

        payload = await self._calls.call(
            "reports_user_learningpaths_page",
            _get_kwargs(
                user_id=user_id,
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_user_learningpaths_page",
            self,
            {
                "user_id": user_id,
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserLearningPathReportRow.from_dict, ()), source)

    user_learningpaths_page.operation = "reports_user_learningpaths_page"  # type: ignore[attr-defined]

    def user_learningpaths_pages(
        self,
        *,
        user_id: int | str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserLearningPathReportRow]:
        """Walks over all rows of `user_learningpaths_page`, page by page, and audits what came.

        Args:
            user_id: Id of the user.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_id": user_id,
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.user_learningpaths_page, filters, start, limit, concurrency, check)

    async def user_learningpaths_count(
        self,
        user_id: int | str,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the learning path results of one user, counted

        The number of rows that `reports_user_learningpaths_page` gives, all pages together.

        Args:
            user_id: Id of the user.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_user_learningpaths_count import _get_kwargs

        payload = await self._calls.call(
            "reports_user_learningpaths_count",
            _get_kwargs(
                user_id=user_id,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def all_courses(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCourseReportRow]:
        """Report the course results of all users

        The course results of all users. This call gives the first page; walk all of them with
        `reports_all_courses_page`.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_all_courses import _get_kwargs

        payload = await self._calls.call(
            "reports_all_courses",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserCourseReportRow.from_dict, ()), payload))

    async def all_courses_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserCourseReportRow]:
        """Report the course results of all users, one page

        One page of what `reports_all_courses` lists; `reports_all_courses_count` says how many rows there
        are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_all_courses_page import _get_kwargs

        payload = await self._calls.call(
            "reports_all_courses_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_all_courses_page",
            self,
            {
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserCourseReportRow.from_dict, ()), source)

    all_courses_page.operation = "reports_all_courses_page"  # type: ignore[attr-defined]

    def all_courses_pages(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserCourseReportRow]:
        """Walks over all rows of `all_courses_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.all_courses_page, filters, start, limit, concurrency, check)

    async def all_courses_count(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the course results of all users, counted

        The number of rows that `reports_all_courses_page` gives, all pages together.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_courses_count import _get_kwargs

        payload = await self._calls.call(
            "reports_all_courses_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def all_archived(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of all users

        The archived and imported course results of all users. This call gives the first page; walk all of
        them with `reports_all_archived_page`.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_all_archived import _get_kwargs

        payload = await self._calls.call(
            "reports_all_archived",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(ArchivedCourseReportRow.from_dict, ()), payload))

    async def all_archived_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of all users, one page

        One page of what `reports_all_archived` lists; `reports_all_archived_count` says how many rows there
        are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_all_archived_page import _get_kwargs

        payload = await self._calls.call(
            "reports_all_archived_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_all_archived_page",
            self,
            {
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(ArchivedCourseReportRow.from_dict, ()), source)

    all_archived_page.operation = "reports_all_archived_page"  # type: ignore[attr-defined]

    def all_archived_pages(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.ArchivedCourseReportRow]:
        """Walks over all rows of `all_archived_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.all_archived_page, filters, start, limit, concurrency, check)

    async def all_archived_count(
        self,
        *,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the archived and imported course results of all users, counted

        The number of rows that `reports_all_archived_page` gives, all pages together.

        Args:
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_archived_count import _get_kwargs

        payload = await self._calls.call(
            "reports_all_archived_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def all_certifications(
        self,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCertificationReportRow]:
        """Report the certifications of all users

        The certifications of all users. This call gives the first page; walk all of them with
        `reports_all_certifications_page`.

        Args:
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_all_certifications import _get_kwargs

        payload = await self._calls.call(
            "reports_all_certifications",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(UserCertificationReportRow.from_dict, ()), payload))

    async def all_certifications_page(
        self,
        page: int,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> Page[models.UserCertificationReportRow]:
        """Report the certifications of all users, one page

        One page of what `reports_all_certifications` lists; `reports_all_certifications_count` says how
        many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_all_certifications_page import _get_kwargs

        payload = await self._calls.call(
            "reports_all_certifications_page",
            _get_kwargs(
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        source = Source(
            "reports_all_certifications_page",
            self,
            {
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
            },
        )
        return Page(payload, reader(UserCertificationReportRow.from_dict, ()), source)

    all_certifications_page.operation = "reports_all_certifications_page"  # type: ignore[attr-defined]

    def all_certifications_pages(
        self,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserCertificationReportRow]:
        """Walks over all rows of `all_certifications_page`, page by page, and audits what came.

        Args:
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
        }
        return self._calls.walk(self.all_certifications_page, filters, start, limit, concurrency, check)

    async def all_certifications_count(
        self,
        *,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the certifications of all users, counted

        The number of rows that `reports_all_certifications_page` gives, all pages together.

        Args:
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_certifications_count import _get_kwargs

        payload = await self._calls.call(
            "reports_all_certifications_count",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def all_ilt(
        self,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.UserIltReportRow]:
        """Report the ILT sessions of all users

        The ILT sessions of all users. This call gives the first page; walk all of them with
        `reports_all_ilt_page`.

        Args:
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_all_ilt import _get_kwargs

        payload = await self._calls.call(
            "reports_all_ilt",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(UserIltReportRow.from_dict, ()), payload))

    async def all_ilt_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> Page[models.UserIltReportRow]:
        """Report the ILT sessions of all users, one page

        One page of what `reports_all_ilt` lists; `reports_all_ilt_count` says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_all_ilt_page import _get_kwargs

        payload = await self._calls.call(
            "reports_all_ilt_page",
            _get_kwargs(
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        source = Source(
            "reports_all_ilt_page",
            self,
            {
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
            },
        )
        return Page(payload, reader(UserIltReportRow.from_dict, ()), source)

    all_ilt_page.operation = "reports_all_ilt_page"  # type: ignore[attr-defined]

    def all_ilt_pages(
        self,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserIltReportRow]:
        """Walks over all rows of `all_ilt_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
        }
        return self._calls.walk(self.all_ilt_page, filters, start, limit, concurrency, check)

    async def all_ilt_count(
        self,
        *,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the ILT sessions of all users, counted

        The number of rows that `reports_all_ilt_page` gives, all pages together.

        Args:
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_ilt_count import _get_kwargs

        payload = await self._calls.call(
            "reports_all_ilt_count",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def all_learningpaths(
        self,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserLearningPathReportRow]:
        """Report the learning path results of all users

        The learning path results of all users. This call gives the first page; walk all of them with
        `reports_all_learningpaths_page`.

        Args:
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_all_learningpaths import _get_kwargs

        payload = await self._calls.call(
            "reports_all_learningpaths",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(UserLearningPathReportRow.from_dict, ()), payload))

    async def all_learningpaths_page(
        self,
        page: int,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserLearningPathReportRow]:
        """Report the learning path results of all users, one page

        One page of what `reports_all_learningpaths` lists; `reports_all_learningpaths_count` says how many
        rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_all_learningpaths_page import _get_kwargs

        payload = await self._calls.call(
            "reports_all_learningpaths_page",
            _get_kwargs(
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        source = Source(
            "reports_all_learningpaths_page",
            self,
            {
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserLearningPathReportRow.from_dict, ()), source)

    all_learningpaths_page.operation = "reports_all_learningpaths_page"  # type: ignore[attr-defined]

    def all_learningpaths_pages(
        self,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserLearningPathReportRow]:
        """Walks over all rows of `all_learningpaths_page`, page by page, and audits what came.

        Args:
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.all_learningpaths_page, filters, start, limit, concurrency, check)

    async def all_learningpaths_count(
        self,
        *,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the learning path results of all users, counted

        The number of rows that `reports_all_learningpaths_page` gives, all pages together.

        Args:
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_all_learningpaths_count import _get_kwargs

        payload = await self._calls.call(
            "reports_all_learningpaths_count",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def filtered_courses(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCourseReportRow]:
        """Report the course results of the users of a filter

        The course results of the users for whom `user_filter` holds. This call gives the first page; walk
        all of them with `reports_filtered_courses_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_filtered_courses import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_courses",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserCourseReportRow.from_dict, ()), payload))

    async def filtered_courses_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserCourseReportRow]:
        """Report the course results of the users of a filter, one page

        One page of what `reports_filtered_courses` lists; `reports_filtered_courses_count` says how many
        rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.user_course_report_row import UserCourseReportRow
        from .reports_filtered_courses_page import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_courses_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_courses_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserCourseReportRow.from_dict, ()), source)

    filtered_courses_page.operation = "reports_filtered_courses_page"  # type: ignore[attr-defined]

    def filtered_courses_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserCourseReportRow]:
        """Walks over all rows of `filtered_courses_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.filtered_courses_page, filters, start, limit, concurrency, check)

    async def filtered_courses_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the course results of the users of a filter, counted

        The number of rows that `reports_filtered_courses_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_courses_count import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_courses_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def filtered_archived(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of the users of a filter

        The archived and imported course results of the users for whom `user_filter` holds. This call gives
        the first page; walk all of them with `reports_filtered_archived_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_filtered_archived import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_archived",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(ArchivedCourseReportRow.from_dict, ()), payload))

    async def filtered_archived_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.ArchivedCourseReportRow]:
        """Report the archived and imported course results of the users of a filter, one page

        One page of what `reports_filtered_archived` lists; `reports_filtered_archived_count` says how many
        rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Archived and imported results of users in courses.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.archived_course_report_row import ArchivedCourseReportRow
        from .reports_filtered_archived_page import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_archived_page",
            _get_kwargs(
                page=page,
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_archived_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "min_progress": min_progress,
                "max_progress": max_progress,
                "min_score": min_score,
                "max_score": max_score,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(ArchivedCourseReportRow.from_dict, ()), source)

    filtered_archived_page.operation = "reports_filtered_archived_page"  # type: ignore[attr-defined]

    def filtered_archived_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.ArchivedCourseReportRow]:
        """Walks over all rows of `filtered_archived_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "min_progress": min_progress,
            "max_progress": max_progress,
            "min_score": min_score,
            "max_score": max_score,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.filtered_archived_page, filters, start, limit, concurrency, check)

    async def filtered_archived_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        min_progress: int | str | Unset = UNSET,
        max_progress: int | str | Unset = UNSET,
        min_score: int | str | Unset = UNSET,
        max_score: int | str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the archived and imported course results of the users of a filter, counted

        The number of rows that `reports_filtered_archived_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, `complete` or `incomplete`. No source names this filter here:
                a site may ignore it.
            min_progress: Only rows with at least this progress. No source names this filter here: a site
                may ignore it. 0 to 100.
            max_progress: Only rows with at most this progress. No source names this filter here: a site may
                ignore it. 0 to 100.
            min_score: Only rows with at least this score. No source names this filter here: a site may
                ignore it.
            max_score: Only rows with at most this score. No source names this filter here: a site may
                ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `min_progress`,
        `max_progress`, `min_score`, `max_score`, `min_start_date`, `max_start_date`, `min_completion_date`,
        `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_archived_count import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_archived_count",
            _get_kwargs(
                status=status,
                min_progress=min_progress,
                max_progress=max_progress,
                min_score=min_score,
                max_score=max_score,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def filtered_certifications(
        self,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserCertificationReportRow]:
        """Report the certifications of the users of a filter

        The certifications of the users for whom `user_filter` holds. This call gives the first page; walk
        all of them with `reports_filtered_certifications_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_filtered_certifications import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_certifications",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserCertificationReportRow.from_dict, ()), payload))

    async def filtered_certifications_page(
        self,
        page: int,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> Page[models.UserCertificationReportRow]:
        """Report the certifications of the users of a filter, one page

        One page of what `reports_filtered_certifications` lists; `reports_filtered_certifications_count`
        says how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Certifications that users earned.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.user_certification_report_row import UserCertificationReportRow
        from .reports_filtered_certifications_page import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_certifications_page",
            _get_kwargs(
                page=page,
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_certifications_page",
            self,
            {
                "user_filter": user_filter,
                "certification_number": certification_number,
                "method_earned": method_earned,
                "min_issue_date": min_issue_date,
                "max_issue_date": max_issue_date,
                "min_renewed_date": min_renewed_date,
                "max_renewed_date": max_renewed_date,
                "min_expire_date": min_expire_date,
                "max_expire_date": max_expire_date,
            },
        )
        return Page(payload, reader(UserCertificationReportRow.from_dict, ()), source)

    filtered_certifications_page.operation = "reports_filtered_certifications_page"  # type: ignore[attr-defined]

    def filtered_certifications_pages(
        self,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserCertificationReportRow]:
        """Walks over all rows of `filtered_certifications_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "certification_number": certification_number,
            "method_earned": method_earned,
            "min_issue_date": min_issue_date,
            "max_issue_date": max_issue_date,
            "min_renewed_date": min_renewed_date,
            "max_renewed_date": max_renewed_date,
            "min_expire_date": min_expire_date,
            "max_expire_date": max_expire_date,
        }
        return self._calls.walk(self.filtered_certifications_page, filters, start, limit, concurrency, check)

    async def filtered_certifications_count(
        self,
        *,
        user_filter: str,
        certification_number: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_issue_date: str | Unset = UNSET,
        max_issue_date: str | Unset = UNSET,
        min_renewed_date: str | Unset = UNSET,
        max_renewed_date: str | Unset = UNSET,
        min_expire_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the certifications of the users of a filter, counted

        The number of rows that `reports_filtered_certifications_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            certification_number: Only certifications whose number contains this text. No source names this
                filter here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_issue_date: Only rows whose issue is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_issue_date: Only rows whose issue is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_renewed_date: Only rows whose renewal is on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_renewed_date: Only rows whose renewal is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_expire_date: Only rows whose expiry is on this day or later; `99999999` is never. No source
                names this filter here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `certification_number`,
        `method_earned`, `min_issue_date`, `max_issue_date`, `min_renewed_date`, `max_renewed_date`,
        `min_expire_date`, `max_expire_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_certifications_count import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_certifications_count",
            _get_kwargs(
                certification_number=certification_number,
                method_earned=method_earned,
                min_issue_date=min_issue_date,
                max_issue_date=max_issue_date,
                min_renewed_date=min_renewed_date,
                max_renewed_date=max_renewed_date,
                min_expire_date=min_expire_date,
                max_expire_date=max_expire_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def filtered_ilt(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.UserIltReportRow]:
        """Report the ILT sessions of the users of a filter

        The ILT sessions of the users for whom `user_filter` holds. This call gives the first page; walk all
        of them with `reports_filtered_ilt_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_filtered_ilt import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_ilt",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserIltReportRow.from_dict, ()), payload))

    async def filtered_ilt_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> Page[models.UserIltReportRow]:
        """Report the ILT sessions of the users of a filter, one page

        One page of what `reports_filtered_ilt` lists; `reports_filtered_ilt_count` says how many rows there
        are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            Users' attendance of ILT sessions.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.user_ilt_report_row import UserIltReportRow
        from .reports_filtered_ilt_page import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_ilt_page",
            _get_kwargs(
                page=page,
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_ilt_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "session_id": session_id,
                "session_name": session_name,
                "method_earned": method_earned,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_end_date": min_end_date,
                "max_end_date": max_end_date,
                "max_expire_date": max_expire_date,
                "min_meetings_attended": min_meetings_attended,
                "max_meetings_attended": max_meetings_attended,
            },
        )
        return Page(payload, reader(UserIltReportRow.from_dict, ()), source)

    filtered_ilt_page.operation = "reports_filtered_ilt_page"  # type: ignore[attr-defined]

    def filtered_ilt_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserIltReportRow]:
        """Walks over all rows of `filtered_ilt_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "session_id": session_id,
            "session_name": session_name,
            "method_earned": method_earned,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_end_date": min_end_date,
            "max_end_date": max_end_date,
            "max_expire_date": max_expire_date,
            "min_meetings_attended": min_meetings_attended,
            "max_meetings_attended": max_meetings_attended,
        }
        return self._calls.walk(self.filtered_ilt_page, filters, start, limit, concurrency, check)

    async def filtered_ilt_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        session_id: int | str | Unset = UNSET,
        session_name: str | Unset = UNSET,
        method_earned: str | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_end_date: str | Unset = UNSET,
        max_end_date: str | Unset = UNSET,
        max_expire_date: str | Unset = UNSET,
        min_meetings_attended: int | str | Unset = UNSET,
        max_meetings_attended: int | str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the ILT sessions of the users of a filter, counted

        The number of rows that `reports_filtered_ilt_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status, such as `complete`, `incomplete` or `unavailable`. No source
                names this filter here: a site may ignore it.
            session_id: Only rows of this session. No source names this filter here: a site may ignore it.
            session_name: Only rows whose session's name contains this text. No source names this filter
                here: a site may ignore it.
            method_earned: Only rows whose way of being earned contains this text. No source names this
                filter here: a site may ignore it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_end_date: Only rows whose session ends on this day or later. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_end_date: Only rows whose session ends on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            max_expire_date: Only rows whose expiry is on this day or earlier; `99999999` is never. No
                source names this filter here: a site may ignore it. YYYYMMDD.
            min_meetings_attended: Only rows with at least this many attended meetings. No source names this
                filter here: a site may ignore it.
            max_meetings_attended: Only rows with at most this many attended meetings. No source names this
                filter here: a site may ignore it.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `session_id`,
        `session_name`, `method_earned`, `min_start_date`, `max_start_date`, `min_end_date`, `max_end_date`,
        `max_expire_date`, `min_meetings_attended`, `max_meetings_attended`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_ilt_count import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_ilt_count",
            _get_kwargs(
                status=status,
                session_id=session_id,
                session_name=session_name,
                method_earned=method_earned,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_end_date=min_end_date,
                max_end_date=max_end_date,
                max_expire_date=max_expire_date,
                min_meetings_attended=min_meetings_attended,
                max_meetings_attended=max_meetings_attended,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))

    async def filtered_learningpaths(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.UserLearningPathReportRow]:
        """Report the learning path results of the users of a filter

        The learning path results of the users for whom `user_filter` holds. This call gives the first page;
        walk all of them with `reports_filtered_learningpaths_page`.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_filtered_learningpaths import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_learningpaths",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(UserLearningPathReportRow.from_dict, ()), payload))

    async def filtered_learningpaths_page(
        self,
        page: int,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> Page[models.UserLearningPathReportRow]:
        """Report the learning path results of the users of a filter, one page

        One page of what `reports_filtered_learningpaths` lists; `reports_filtered_learningpaths_count` says
        how many rows there are.

        Args:
            page: Number of the page. Pages start at 1 and have 100 records; the last one is the count
                divided by 100, rounded up. What a page past the end answers is not documented.
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            Users' results on learning paths.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.user_learning_path_report_row import UserLearningPathReportRow
        from .reports_filtered_learningpaths_page import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_learningpaths_page",
            _get_kwargs(
                page=page,
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        source = Source(
            "reports_filtered_learningpaths_page",
            self,
            {
                "user_filter": user_filter,
                "status": status,
                "type": type,
                "min_start_date": min_start_date,
                "max_start_date": max_start_date,
                "min_completion_date": min_completion_date,
                "max_completion_date": max_completion_date,
            },
        )
        return Page(payload, reader(UserLearningPathReportRow.from_dict, ()), source)

    filtered_learningpaths_page.operation = "reports_filtered_learningpaths_page"  # type: ignore[attr-defined]

    def filtered_learningpaths_pages(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
        start: walks.Start = 1,
        limit: int | None = None,
        concurrency: int = 1,
        check: walks.Check = "warn",
    ) -> walks.AsyncPages[models.UserLearningPathReportRow]:
        """Walks over all rows of `filtered_learningpaths_page`, page by page, and audits what came.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            start: The page to begin with, or the `checkpoint` of an earlier walk.
            limit: Ends the walk after so many rows. Default: none.
            concurrency: How many pages are asked for at once. Rows arrive in order.
            check: What follows when the rows and the counts do not agree: `warn` logs it, `raise` raises
                WalkIncomplete, `twice` reads everything again and compares, `off` audits nothing.

        Returns:
            The rows, when it is looped over; `by_page`, `total`, `report` and `checkpoint`.
        """
        filters = {
            "user_filter": user_filter,
            "status": status,
            "type": type,
            "min_start_date": min_start_date,
            "max_start_date": max_start_date,
            "min_completion_date": min_completion_date,
            "max_completion_date": max_completion_date,
        }
        return self._calls.walk(self.filtered_learningpaths_page, filters, start, limit, concurrency, check)

    async def filtered_learningpaths_count(
        self,
        *,
        user_filter: str,
        status: str | Unset = UNSET,
        type: models.LearningPathRecordType | Unset = UNSET,
        min_start_date: str | Unset = UNSET,
        max_start_date: str | Unset = UNSET,
        min_completion_date: str | Unset = UNSET,
        max_completion_date: str | Unset = UNSET,
    ) -> builtins.list[models.RecordCount]:
        """Report the learning path results of the users of a filter, counted

        The number of rows that `reports_filtered_learningpaths_page` gives, all pages together.

        Args:
            user_filter: The users whose rows to report. One or more `field OP value`, joined by commas, all
                of which must hold, such as `state=nj,usergroup~salesteam`. `=` equals, `!=` differs, `~`
                contains (of a usergroup: is a member), `!~` does not contain (is no member). Its fields are
                those of a user, and `org_id`, `branch_id` and `usergroup`.
            status: Only rows of this status. No source names this filter here: a site may ignore it.
            type: Only active or only archived records. No source names this filter here: a site may ignore
                it.
            min_start_date: Only rows whose start is on this day or later. No source names this filter here:
                a site may ignore it. YYYYMMDD.
            max_start_date: Only rows whose start is on this day or earlier. No source names this filter
                here: a site may ignore it. YYYYMMDD.
            min_completion_date: Only rows whose completion is on this day or later. No source names this
                filter here: a site may ignore it. YYYYMMDD.
            max_completion_date: Only rows whose completion is on this day or earlier. No source names this
                filter here: a site may ignore it. YYYYMMDD.

        Returns:
            The number of records, as the only element of an array.

        Not on a known page of the manual; evidence: client, but inferred for `status`, `type`,
        `min_start_date`, `max_start_date`, `min_completion_date`, `max_completion_date`.
        """
        from ...models.record_count import RecordCount
        from .reports_filtered_learningpaths_count import _get_kwargs

        payload = await self._calls.call(
            "reports_filtered_learningpaths_count",
            _get_kwargs(
                status=status,
                type_=type,
                min_start_date=min_start_date,
                max_start_date=max_start_date,
                min_completion_date=min_completion_date,
                max_completion_date=max_completion_date,
                user_filter=user_filter,
            ),
        )
        return list(map(reader(RecordCount.from_dict, ("records",)), payload))


__all__ = ["AsyncReports", "Reports"]
