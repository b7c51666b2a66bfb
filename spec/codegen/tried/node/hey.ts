import { coursesEnroll, coursesGet, reportsCoursePage, tokenRequest } from './generated';
import { client } from './generated/client.gen';
import { address, key, told } from './told';

let token = '';
client.setConfig({
  auth: (auth) => ('key' in auth && auth.key === 'keyBearer' ? key : token),
  baseUrl: address,
  throwOnError: true,
});

void told({
  async token() {
    token = (await tokenRequest({ throwOnError: true })).data.token;
    return token;
  },
  async course(id) {
    return (await coursesGet({ path: { course_id: id }, throwOnError: true })).data;
  },
  async page() {
    return (await reportsCoursePage({ path: { course_id: '1', page: 1 }, throwOnError: true })).data;
  },
  async write() {
    const path = { course_id: '1', user_id: '25' };
    return (await coursesEnroll({ body: { start: '20261201' }, path, throwOnError: true })).data;
  },
});
