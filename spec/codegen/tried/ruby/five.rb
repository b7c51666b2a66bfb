# Makes the five calls, and tells what came of each.
$LOAD_PATH.unshift(File.join(__dir__, 'generated', 'lib'))
require 'uri'
require 'openapi_client'

def tell(name)
  puts "#{name}: #{yield}"
rescue StandardError => e
  puts "#{name}: FAILED #{e.message.tr("\n", ' ')}"
end

address = URI(ENV.fetch('AXIS_URL'))
configuration = OpenapiClient::Configuration.new do |config|
  config.scheme = address.scheme
  config.host = "#{address.host}:#{address.port}"
  config.base_path = address.path
  config.server_index = nil
end
client = OpenapiClient::ApiClient.new(configuration)
courses = OpenapiClient::CoursesApi.new(client)
named = ->(id) { courses.courses_get(id).then { |course| "#{course.id} #{course.name}" } }

tell('token') do
  configuration.access_token = ENV.fetch('AXIS_API_KEY')
  configuration.access_token = OpenapiClient::TokenApi.new(client).token_request.token
end
tell('course') { named.call('1') }
tell('page') do
  rows = OpenapiClient::ReportsApi.new(client).reports_course_page('1', 1)
  "#{rows.map(&:score).join(',')} #{rows.map(&:completion_date).join(',')}"
end
tell('extra') { named.call('2') }
tell('write') do
  answer = courses.courses_enroll('1', '25', start: '20261201')
  "#{answer.status} #{answer.start_date}"
end
