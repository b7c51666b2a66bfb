import org.openapitools.client.apis.CoursesApi
import org.openapitools.client.apis.ReportsApi
import org.openapitools.client.apis.TokenApi
import org.openapitools.client.infrastructure.ApiClient

/** Makes the five calls, and tells what came of each. */
fun main() {
    val address = System.getenv("AXIS_URL")
    val courses = CoursesApi(address)
    fun named(id: String) = courses.coursesGet(id).let { "${it.id} ${it.name}" }

    tell("token") {
        ApiClient.accessToken = System.getenv("AXIS_API_KEY")
        TokenApi(address).tokenRequest().token.also { ApiClient.accessToken = it }
    }
    tell("course") { named("1") }
    tell("page") {
        val rows = ReportsApi(address).reportsCoursePage("1", 1)
        "${rows.joinToString(",") { "${it.score}" }} ${rows.joinToString(",") { "${it.completionDate}" }}"
    }
    tell("extra") { named("2") }
    tell("write") { courses.coursesEnroll("1", "25", "20261201").let { "${it.status} ${it.startDate}" } }
}

private fun tell(name: String, call: () -> String) =
    println("$name: " + runCatching(call).getOrElse { "FAILED " + it.toString().replace('\n', ' ') })
