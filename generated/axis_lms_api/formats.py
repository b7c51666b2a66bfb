"""What the strings of each model's fields mean: model, field, format"""

FORMATS: dict[str, dict[str, str]] = {
    "Token": {
        "expires": "timestamp",
    },
    "TokenRevocation": {
        "status": "int",
    },
    "RecordCount": {
        "records": "int",
    },
    "NamedRecord": {
        "id": "int",
    },
    "ListedUser": {
        "id": "int",
    },
    "UserReference": {
        "user_id": "int",
    },
    "Certification": {
        "id": "int",
        "is_active": "yes-no",
    },
    "Certificate": {
        "program_id": "int",
        "issue_date": "date8",
        "renew_date": "date8",
        "expire_date": "date8",
    },
    "CeuCredit": {
        "credits": "decimal",
        "issue_date": "date8",
    },
    "CertificateIssued": {
        "status": "int",
    },
    "CertificateExtended": {
        "status": "int",
    },
    "Course": {
        "id": "int",
        "is_active": "yes-no",
        "created": "timestamp",
        "last_updated": "timestamp",
        "passing_score": "int",
        "for_sale": "yes-no",
        "price": "decimal",
        "thumbnail": "uri",
    },
    "CourseUser": {
        "user_id": "int",
        "start_date": "date8",
        "end_date": "date8",
    },
    "CourseEnrollment": {
        "status": "int",
        "course_id": "int",
        "user_id": "int",
        "start_date": "date8",
        "end_date": "date8",
    },
    "CourseUnenrollment": {
        "status": "int",
        "course_id": "int",
        "user_id": "int",
    },
    "IltProgram": {
        "id": "int",
    },
    "IltSession": {
        "session_id": "int",
        "start_date": "date8",
        "end_date": "date8",
        "seats_total": "int",
        "seats_reserved": "int",
        "seats_remaining": "int",
    },
    "IltMeeting": {
        "meeting_id": "int",
        "date": "date8",
    },
    "IltUserSession": {
        "program_id": "int",
        "session_id": "int",
        "start_date": "date8",
        "end_date": "date8",
        "percent_attended": "int",
    },
    "IltEnrollment": {
        "status": "int",
        "program_id": "int",
        "session_id": "int",
        "user_id": "int",
    },
    "IltAttendance": {
        "status": "int",
        "program_id": "int",
        "session_id": "int",
        "meeting_id": "int",
        "user_id": "int",
    },
    "LearningPathUser": {
        "user_id": "int",
        "progress": "int",
    },
    "LearningPathEnrollment": {
        "status": "int",
        "learningpath_id": "int",
        "user_id": "int",
    },
    "Organization": {
        "id": "int",
        "owner_id": "int",
        "user_count": "int",
    },
    "Branch": {
        "id": "int",
    },
    "OrganizationUser": {
        "user_id": "int",
        "branch_id": "int",
    },
    "OrganizationMembership": {
        "status": "int",
        "organization_id": "int",
        "branch_id": "int",
        "user_id": "int",
    },
    "CourseReportRow": {
        "user_id": "int",
        "progress": "int",
        "score": "int",
        "start_date": "date8",
        "completion_date": "date8",
    },
    "CertificationReportRow": {
        "user_id": "int",
        "issue_date": "date8",
        "renewed_date": "date8",
        "expire_date": "date8",
    },
    "LearningPathReportRow": {
        "user_id": "int",
        "start_date": "date8",
        "completion_date": "date8",
    },
    "IltReportRow": {
        "user_id": "int",
        "session_id": "int",
        "start_date": "date8",
        "end_date": "date8",
        "meetings": "int",
        "meetings_attended": "int",
    },
    "UserCourseReportRow": {
        "user_id": "int",
        "course_id": "int",
        "progress": "int",
        "score": "int",
        "start_date": "date8",
        "completion_date": "date8",
    },
    "ArchivedCourseReportRow": {
        "user_id": "int",
        "course_id": "int",
        "progress": "int",
        "score": "int",
        "start_date": "date8",
        "completion_date": "date8",
    },
    "UserCertificationReportRow": {
        "user_id": "int",
        "program_id": "int",
        "issue_date": "date8",
        "renewed_date": "date8",
        "expire_date": "date8",
    },
    "UserIltReportRow": {
        "user_id": "int",
        "program_id": "int",
        "session_id": "int",
        "start_date": "date8",
        "end_date": "date8",
        "meetings": "int",
        "meetings_attended": "int",
    },
    "UserLearningPathReportRow": {
        "user_id": "int",
        "learningpath_id": "int",
        "start_date": "date8",
        "completion_date": "date8",
    },
    "User": {
        "id": "int",
        "date_start": "date8",
        "date_expire": "date8",
        "manager_id": "int",
    },
    "NewUser": {
        "date_start": "date8",
        "date_expire": "date8",
    },
    "UserChanges": {
        "date_start": "date8",
        "date_expire": "date8",
    },
    "UserCreated": {
        "status": "int",
        "id": "int",
    },
    "UserUpdated": {
        "status": "int",
        "id": "int",
    },
    "Usergroup": {
        "id": "int",
        "active_members": "int",
        "inactive_members": "int",
        "total_members": "int",
        "owner_id": "int",
    },
    "UsergroupCreated": {
        "status": "int",
        "id": "int",
    },
    "UsergroupDeleted": {
        "status": "int",
        "id": "int",
    },
    "UsergroupMembership": {
        "status": "int",
        "usergroup_id": "int",
        "user_id": "int",
    },
    "EnrollmentPeriod": {
        "start": "date8",
        "end": "date8",
    },
    "NewOnlineCertificate": {
        "issue_date": "date8",
        "expire_date": "date8",
    },
    "NewOfflineCertificate": {
        "issue_date": "date8",
        "expire_date": "date8",
    },
    "CertificateExtension": {
        "expire_date": "date8",
    },
    "Failure": {
        "status": "int",
    },
}
