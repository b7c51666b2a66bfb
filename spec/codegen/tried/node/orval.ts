import { coursesEnroll, coursesGet, reportsCoursePage, tokenRequest } from './generated/client';
import { address, key, told } from './told';

const credential = (secret: string) => ({ baseURL: address, headers: { Authorization: `Bearer ${secret}` } });
let token = '';

void told({
  async token() {
    token = (await tokenRequest(credential(key))).data.token;
    return token;
  },
  async course(id) {
    return (await coursesGet(id, credential(token))).data;
  },
  async page() {
    return (await reportsCoursePage('1', 1, undefined, credential(token))).data;
  },
  async write() {
    return (await coursesEnroll('1', '25', { start: '20261201' }, credential(token))).data;
  },
});
