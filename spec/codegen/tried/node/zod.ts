import { createApiClient } from './generated/client';
import { address, key, told } from './told';

const client = (secret: string) =>
  createApiClient(address, { axiosConfig: { headers: { Authorization: `Bearer ${secret}` } } });
let api = client(key);

void told({
  async token() {
    const { token } = await api.get('/token/request/');
    api = client(token);
    return token;
  },
  course(id) {
    return api.get('/courses/:course_id/', { params: { course_id: id } });
  },
  page() {
    return api.get('/reports/courses/:course_id/page:page/', { params: { course_id: '1', page: 1 } });
  },
  write() {
    const params = { course_id: '1', user_id: '25' };
    return api.post('/courses/enrollments/:course_id/:user_id/', { start: '20261201' }, { params });
  },
});
