"""The data models used in inputs and outputs, each imported when it is first asked for"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .activity_status import ActivityStatus
    from .archived_course_report_row import ArchivedCourseReportRow
    from .attendance_mark import AttendanceMark
    from .branch import Branch
    from .certificate import Certificate
    from .certificate_extended import CertificateExtended
    from .certificate_extension import CertificateExtension
    from .certificate_issued import CertificateIssued
    from .certification import Certification
    from .certification_report_row import CertificationReportRow
    from .ceu_credit import CeuCredit
    from .course import Course
    from .course_enrollment import CourseEnrollment
    from .course_report_row import CourseReportRow
    from .course_unenrollment import CourseUnenrollment
    from .course_user import CourseUser
    from .enrollment_period import EnrollmentPeriod
    from .enrollment_status import EnrollmentStatus
    from .ilt_attendance import IltAttendance
    from .ilt_enrollment import IltEnrollment
    from .ilt_meeting import IltMeeting
    from .ilt_program import IltProgram
    from .ilt_report_row import IltReportRow
    from .ilt_session import IltSession
    from .ilt_user_session import IltUserSession
    from .learning_path_enrollment import LearningPathEnrollment
    from .learning_path_record_type import LearningPathRecordType
    from .learning_path_report_row import LearningPathReportRow
    from .learning_path_user import LearningPathUser
    from .listed_user import ListedUser
    from .named_record import NamedRecord
    from .new_offline_certificate import NewOfflineCertificate
    from .new_online_certificate import NewOnlineCertificate
    from .new_user import NewUser
    from .organization import Organization
    from .organization_membership import OrganizationMembership
    from .organization_user import OrganizationUser
    from .record_count import RecordCount
    from .session_selection import SessionSelection
    from .token import Token
    from .token_revocation import TokenRevocation
    from .user import User
    from .user_certification_report_row import UserCertificationReportRow
    from .user_changes import UserChanges
    from .user_course_report_row import UserCourseReportRow
    from .user_created import UserCreated
    from .user_ilt_report_row import UserIltReportRow
    from .user_learning_path_report_row import UserLearningPathReportRow
    from .user_reference import UserReference
    from .user_role import UserRole
    from .user_updated import UserUpdated
    from .usergroup import Usergroup
    from .usergroup_created import UsergroupCreated
    from .usergroup_deleted import UsergroupDeleted
    from .usergroup_membership import UsergroupMembership

__all__ = (
    "ActivityStatus",
    "ArchivedCourseReportRow",
    "AttendanceMark",
    "Branch",
    "Certificate",
    "CertificateExtended",
    "CertificateExtension",
    "CertificateIssued",
    "Certification",
    "CertificationReportRow",
    "CeuCredit",
    "Course",
    "CourseEnrollment",
    "CourseReportRow",
    "CourseUnenrollment",
    "CourseUser",
    "EnrollmentPeriod",
    "EnrollmentStatus",
    "IltAttendance",
    "IltEnrollment",
    "IltMeeting",
    "IltProgram",
    "IltReportRow",
    "IltSession",
    "IltUserSession",
    "LearningPathEnrollment",
    "LearningPathRecordType",
    "LearningPathReportRow",
    "LearningPathUser",
    "ListedUser",
    "NamedRecord",
    "NewOfflineCertificate",
    "NewOnlineCertificate",
    "NewUser",
    "Organization",
    "OrganizationMembership",
    "OrganizationUser",
    "RecordCount",
    "SessionSelection",
    "Token",
    "TokenRevocation",
    "User",
    "UserCertificationReportRow",
    "UserChanges",
    "UserCourseReportRow",
    "UserCreated",
    "Usergroup",
    "UsergroupCreated",
    "UsergroupDeleted",
    "UsergroupMembership",
    "UserIltReportRow",
    "UserLearningPathReportRow",
    "UserReference",
    "UserRole",
    "UserUpdated",
)

_MODULES = {
    "ActivityStatus": ".activity_status",
    "ArchivedCourseReportRow": ".archived_course_report_row",
    "AttendanceMark": ".attendance_mark",
    "Branch": ".branch",
    "Certificate": ".certificate",
    "CertificateExtended": ".certificate_extended",
    "CertificateExtension": ".certificate_extension",
    "CertificateIssued": ".certificate_issued",
    "Certification": ".certification",
    "CertificationReportRow": ".certification_report_row",
    "CeuCredit": ".ceu_credit",
    "Course": ".course",
    "CourseEnrollment": ".course_enrollment",
    "CourseReportRow": ".course_report_row",
    "CourseUnenrollment": ".course_unenrollment",
    "CourseUser": ".course_user",
    "EnrollmentPeriod": ".enrollment_period",
    "EnrollmentStatus": ".enrollment_status",
    "IltAttendance": ".ilt_attendance",
    "IltEnrollment": ".ilt_enrollment",
    "IltMeeting": ".ilt_meeting",
    "IltProgram": ".ilt_program",
    "IltReportRow": ".ilt_report_row",
    "IltSession": ".ilt_session",
    "IltUserSession": ".ilt_user_session",
    "LearningPathEnrollment": ".learning_path_enrollment",
    "LearningPathRecordType": ".learning_path_record_type",
    "LearningPathReportRow": ".learning_path_report_row",
    "LearningPathUser": ".learning_path_user",
    "ListedUser": ".listed_user",
    "NamedRecord": ".named_record",
    "NewOfflineCertificate": ".new_offline_certificate",
    "NewOnlineCertificate": ".new_online_certificate",
    "NewUser": ".new_user",
    "Organization": ".organization",
    "OrganizationMembership": ".organization_membership",
    "OrganizationUser": ".organization_user",
    "RecordCount": ".record_count",
    "SessionSelection": ".session_selection",
    "Token": ".token",
    "TokenRevocation": ".token_revocation",
    "User": ".user",
    "UserCertificationReportRow": ".user_certification_report_row",
    "UserChanges": ".user_changes",
    "UserCourseReportRow": ".user_course_report_row",
    "UserCreated": ".user_created",
    "UserIltReportRow": ".user_ilt_report_row",
    "UserLearningPathReportRow": ".user_learning_path_report_row",
    "UserReference": ".user_reference",
    "UserRole": ".user_role",
    "UserUpdated": ".user_updated",
    "Usergroup": ".usergroup",
    "UsergroupCreated": ".usergroup_created",
    "UsergroupDeleted": ".usergroup_deleted",
    "UsergroupMembership": ".usergroup_membership",
}

if not TYPE_CHECKING:
    # Hidden from type checkers, so that they still refuse a name that does not exist.

    def __getattr__(name: str) -> Any:
        try:
            module = _MODULES[name]
        except KeyError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        value = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
