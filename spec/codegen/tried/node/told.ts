/** Tells what came of the five calls, a line for each. */

export const address = process.env.AXIS_URL as string;
export const key = process.env.AXIS_API_KEY as string;

interface Row {
  score?: string;
  completion_date?: string;
}

interface Calls {
  token(): Promise<string>;
  course(id: string): Promise<{ id: string; name?: string }>;
  page(): Promise<Row[]>;
  write(): Promise<{ status?: string; start_date?: string }>;
}

export async function told(calls: Calls): Promise<void> {
  const named = async (id: string) => {
    const course = await calls.course(id);
    return `${course.id} ${course.name}`;
  };
  await line('token', () => calls.token());
  await line('course', () => named('1'));
  await line('page', async () => {
    const rows = await calls.page();
    return `${rows.map((row) => row.score)} ${rows.map((row) => row.completion_date)}`;
  });
  await line('extra', () => named('2'));
  await line('write', async () => {
    const answer = await calls.write();
    return `${answer.status} ${answer.start_date}`;
  });
}

async function line(name: string, call: () => Promise<string>): Promise<void> {
  try {
    console.log(`${name}: ${await call()}`);
  } catch (error) {
    console.log(`${name}: FAILED ${JSON.stringify(String(error))}`);
  }
}
