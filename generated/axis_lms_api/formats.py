"""What the strings of each model's fields mean: model, field, format"""

FORMATS: dict[str, dict[str, str]] = {
    "Failure": {
        "status": "axis-int",
    },
    "Token": {
        "expires": "axis-timestamp",
    },
    "TokenRevocation": {
        "status": "axis-int",
    },
    "NamedRecord": {
        "id": "axis-int",
    },
    "Certification": {
        "id": "axis-int",
        "is_active": "axis-yes-no",
    },
    "UserReference": {
        "id": "axis-int",
        "user_id": "axis-int",
    },
    "Certificate": {
        "program_id": "axis-int",
        "issue_date": "axis-date8",
        "renew_date": "axis-date8",
        "expire_date": "axis-date8",
    },
    "CeuCredit": {
        "credits": "axis-decimal",
        "issue_date": "axis-date8",
    },
    "NewOnlineCertificate": {
        "user_id": "axis-int",
        "program_id": "axis-int",
        "issue_date": "axis-date8",
        "expire_date": "axis-date8",
    },
    "CertificateIssued": {
        "status": "axis-int",
    },
    "NewOfflineCertificate": {
        "user_id": "axis-int",
        "issue_date": "axis-date8",
        "expire_date": "axis-date8",
    },
    "CertificateExtension": {
        "user_id": "axis-int",
        "program_id": "axis-int",
        "expire_date": "axis-date8",
    },
    "CertificateExtended": {
        "status": "axis-int",
    },
    "RecordCount": {
        "records": "axis-int",
    },
    "Course": {
        "id": "axis-int",
        "is_active": "axis-yes-no",
        "created": "axis-timestamp",
        "last_updated": "axis-timestamp",
        "passing_score": "axis-int",
        "for_sale": "axis-yes-no",
        "price": "axis-decimal",
    },
    "CourseUser": {
        "id": "axis-int",
        "user_id": "axis-int",
        "start_date": "axis-date8",
        "end_date": "axis-date8",
    },
    "EnrollmentPeriod": {
        "start": "axis-date8",
        "end": "axis-date8",
    },
    "CourseEnrollment": {
        "status": "axis-int",
        "course_id": "axis-int",
        "user_id": "axis-int",
        "start_date": "axis-date8",
        "end_date": "axis-date8",
    },
    "CourseUnenrollment": {
        "status": "axis-int",
        "course_id": "axis-int",
        "user_id": "axis-int",
    },
    "IltProgram": {
        "id": "axis-int",
    },
    "IltSession": {
        "session_id": "axis-int",
        "start_date": "axis-date8",
        "end_date": "axis-date8",
        "seats_total": "axis-int",
        "seats_reserved": "axis-int",
        "seats_remaining": "axis-int",
    },
    "IltMeeting": {
        "meeting_id": "axis-int",
        "date": "axis-date8",
    },
    "IltUserSession": {
        "program_id": "axis-int",
        "session_id": "axis-int",
        "start_date": "axis-date8",
        "end_date": "axis-date8",
        "percent_attended": "axis-int",
    },
    "IltEnrollment": {
        "status": "axis-int",
        "program_id": "axis-int",
        "session_id": "axis-int",
        "user_id": "axis-int",
    },
    "IltAttendance": {
        "status": "axis-int",
        "program_id": "axis-int",
        "session_id": "axis-int",
        "meeting_id": "axis-int",
        "user_id": "axis-int",
    },
    "LearningPathUser": {
        "user_id": "axis-int",
        "progress": "axis-int",
    },
    "LearningPathEnrollment": {
        "status": "axis-int",
        "learningpath_id": "axis-int",
        "user_id": "axis-int",
    },
    "Organization": {
        "id": "axis-int",
        "owner_id": "axis-int",
        "user_count": "axis-int",
    },
    "Branch": {
        "id": "axis-int",
    },
    "OrganizationUser": {
        "id": "axis-int",
        "user_id": "axis-int",
        "branch_id": "axis-int",
    },
    "OrganizationMembership": {
        "status": "axis-int",
        "organization_id": "axis-int",
        "branch_id": "axis-int",
        "user_id": "axis-int",
    },
    "CourseReportRow": {
        "user_id": "axis-int",
        "progress": "axis-int",
        "score": "axis-int",
        "start_date": "axis-date8",
        "completion_date": "axis-date8",
    },
    "CertificationReportRow": {
        "user_id": "axis-int",
        "issue_date": "axis-date8",
        "renewed_date": "axis-date8",
        "expire_date": "axis-date8",
    },
    "LearningPathReportRow": {
        "user_id": "axis-int",
        "start_date": "axis-date8",
        "completion_date": "axis-date8",
    },
    "IltReportRow": {
        "user_id": "axis-int",
        "session_id": "axis-int",
        "start_date": "axis-date8",
        "end_date": "axis-date8",
        "meetings": "axis-int",
        "meetings_attended": "axis-int",
    },
    "UserCourseReportRow": {
        "user_id": "axis-int",
        "course_id": "axis-int",
        "progress": "axis-int",
        "score": "axis-int",
        "start_date": "axis-date8",
        "completion_date": "axis-date8",
    },
    "ArchivedCourseReportRow": {
        "user_id": "axis-int",
        "course_id": "axis-int",
        "progress": "axis-int",
        "score": "axis-int",
        "start_date": "axis-date8",
        "completion_date": "axis-date8",
    },
    "UserCertificationReportRow": {
        "user_id": "axis-int",
        "program_id": "axis-int",
        "issue_date": "axis-date8",
        "renewed_date": "axis-date8",
        "expire_date": "axis-date8",
    },
    "UserIltReportRow": {
        "user_id": "axis-int",
        "program_id": "axis-int",
        "session_id": "axis-int",
        "start_date": "axis-date8",
        "end_date": "axis-date8",
        "meetings": "axis-int",
        "meetings_attended": "axis-int",
    },
    "UserLearningPathReportRow": {
        "user_id": "axis-int",
        "learningpath_id": "axis-int",
        "start_date": "axis-date8",
        "completion_date": "axis-date8",
    },
    "ListedUser": {
        "id": "axis-int",
    },
    "User": {
        "id": "axis-int",
        "date_start": "axis-date8",
        "date_expire": "axis-date8",
        "manager_id": "axis-int",
    },
    "UserChanges": {
        "date_start": "axis-date8",
        "date_expire": "axis-date8",
        "manager_id": "axis-int",
    },
    "UserUpdated": {
        "status": "axis-int",
        "id": "axis-int",
    },
    "NewUser": {
        "date_start": "axis-date8",
        "date_expire": "axis-date8",
        "manager_id": "axis-int",
    },
    "UserCreated": {
        "status": "axis-int",
        "id": "axis-int",
    },
    "Usergroup": {
        "id": "axis-int",
        "active_members": "axis-int",
        "inactive_members": "axis-int",
        "total_members": "axis-int",
        "owner_id": "axis-int",
    },
    "UsergroupCreated": {
        "status": "axis-int",
        "id": "axis-int",
    },
    "UsergroupDeleted": {
        "status": "axis-int",
        "id": "axis-int",
    },
    "UsergroupMembership": {
        "status": "axis-int",
        "usergroup_id": "axis-int",
        "user_id": "axis-int",
    },
}
