/* A loopback HTTP server with ready bytes, made to be far faster than any client that is measured against it.
 *
 * server ROUTES LATENCY_MS JITTER_MS: prints its port, then serves until it is killed. ROUTES holds one route a line, "PATH\tBODY"; a PATH
 * that ends in "*N" stands for the pages 1 to N ("PATH/page7/"), each marker @@@@@@@ in whose BODY becomes a number of its own. Past N: [].
 */
#define _GNU_SOURCE
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#define MARK "@@@@@@@"
#define MAX_FD 4096
#define MAX_WAITING 4096

typedef struct { char path[256], *answer; size_t size, marks[1024]; int count, last; } Route;
typedef struct { long long due; int fd; unsigned life; Route *route; long page; } Answer;

static Route routes[64], nothing, missing;
static int route_count, waiting;
static Answer queue[MAX_WAITING];
static unsigned life[MAX_FD];
static char *in[MAX_FD];
static size_t filled[MAX_FD];

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void prepare(Route *r, const char *status, const char *body) {
    r->answer = malloc(strlen(body) + 256);
    r->size = sprintf(r->answer, "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s", status, strlen(body), body);
    for (char *at = r->answer; (at = strstr(at, MARK)); at += 7) r->marks[r->count++] = at - r->answer;
}

static void load(const char *file) {
    char *line = NULL;
    size_t room = 0;
    FILE *f = fopen(file, "r");
    while (f && getline(&line, &room, f) > 0) {
        Route *r = &routes[route_count++];
        char *body = strchr(line, '\t'), *star;
        *body++ = 0;
        body[strcspn(body, "\n")] = 0;
        if ((star = strchr(line, '*'))) { r->last = atoi(star + 1); *star = 0; }
        snprintf(r->path, sizeof r->path, "%s", line);
        prepare(r, "200 OK", body);
    }
    prepare(&nothing, "200 OK", "[]");
    prepare(&missing, "404 Not Found", "{\"status\": \"404\"}");
}

static Route *find(char *path, long *page) {
    size_t length = strcspn(path, " ?");
    for (Route *r = routes; r < routes + route_count; r++) {
        size_t size = strlen(r->path);
        if (!r->last && size == length && !memcmp(path, r->path, size)) return r;
        if (r->last && size < length && !memcmp(path, r->path, size) && !memcmp(path + size, "page", 4)) {
            *page = atol(path + size + 4);
            return *page <= r->last ? r : &nothing;
        }
    }
    return &missing;
}

static void answer(int fd, Route *r, long page) {
    for (int i = 0; i < r->count; i++) {
        long number = 1000000 + page * 100 + i;
        for (int digit = 6; digit >= 0; digit--, number /= 10) r->answer[r->marks[i] + digit] = '0' + number % 10;
    }
    for (size_t done = 0; done < r->size;) {
        ssize_t n = write(fd, r->answer + done, r->size - done);
        if (n <= 0) return;
        done += n;
    }
}

static void hurry(int timer) {
    struct itimerspec at = {0};
    if (waiting) {
        at.it_value.tv_sec = queue[0].due / 1000000000;
        at.it_value.tv_nsec = queue[0].due % 1000000000;
    }
    timerfd_settime(timer, TFD_TIMER_ABSTIME, &at, NULL);
}

static void heed(int fd, long long latency, long long jitter) {
    if (!in[fd]) in[fd] = malloc(65536);
    ssize_t n = read(fd, in[fd] + filled[fd], 65535 - filled[fd]);
    if (n <= 0) { close(fd); life[fd]++; filled[fd] = 0; return; }
    filled[fd] += n;
    in[fd][filled[fd]] = 0;
    if (!strstr(in[fd], "\r\n\r\n")) return;
    filled[fd] = 0;
    long page = 0;
    char *path = strchr(in[fd], ' ');
    Route *r = path ? find(path + 1, &page) : &missing;
    if (!latency) { answer(fd, r, page); return; }
    Answer a = {now() + latency + (jitter ? random() % (2 * jitter) - jitter : 0), fd, life[fd], r, page};
    int at = waiting++;
    for (; at > 0 && queue[at - 1].due > a.due; at--) queue[at] = queue[at - 1];
    queue[at] = a;
}

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    load(argv[1]);
    long long latency = atof(argv[2]) * 1e6, jitter = atof(argv[3]) * 1e6;
    int listener = socket(AF_INET, SOCK_STREAM, 0), poll = epoll_create1(0), timer = timerfd_create(CLOCK_MONOTONIC, 0), one = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    if (bind(listener, (void *)&address, size) || listen(listener, 1024)) return 1;
    getsockname(listener, (void *)&address, &size);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    struct epoll_event event = {.events = EPOLLIN}, found[64];
    event.data.fd = listener; epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    event.data.fd = timer; epoll_ctl(poll, EPOLL_CTL_ADD, timer, &event);
    for (;;) {
        int n = epoll_wait(poll, found, 64, -1);
        for (int i = 0; i < n; i++) {
            int fd = found[i].data.fd;
            if (fd == timer) { long long rings; if (read(timer, &rings, 8)) {} continue; }
            if (fd != listener) { heed(fd, latency, jitter); continue; }
            event.data.fd = accept(listener, NULL, NULL);
            if (event.data.fd < 0 || event.data.fd >= MAX_FD) { close(event.data.fd); continue; }
            setsockopt(event.data.fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
            epoll_ctl(poll, EPOLL_CTL_ADD, event.data.fd, &event);
        }
        int due = 0;
        for (long long t = now(); due < waiting && queue[due].due <= t; due++)
            if (life[queue[due].fd] == queue[due].life) answer(queue[due].fd, queue[due].route, queue[due].page);
        memmove(queue, queue + due, (waiting -= due) * sizeof *queue);
        if (latency) hurry(timer);
    }
}
