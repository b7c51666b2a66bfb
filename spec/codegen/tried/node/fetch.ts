import { Configuration, CoursesApi, ReportsApi, TokenApi } from './generated';
import { address, key, told } from './told';

const credential = (secret: string) => new Configuration({ accessToken: secret, basePath: address });
let configuration = credential(key);

void told({
  async token() {
    const { token } = await new TokenApi(configuration).tokenRequest();
    configuration = credential(token);
    return token;
  },
  course(id) {
    return new CoursesApi(configuration).coursesGet({ courseId: id });
  },
  async page() {
    const rows = await new ReportsApi(configuration).reportsCoursePage({ courseId: '1', page: 1 });
    return rows.map((row) => ({ completion_date: row.completionDate, score: row.score }));
  },
  async write() {
    const answer = await new CoursesApi(configuration).coursesEnroll({ courseId: '1', start: '20261201', userId: '25' });
    return { start_date: answer.startDate, status: answer.status };
  },
});
