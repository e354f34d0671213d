/* What the rivals in C share: a list of names, and threads that take one name after the other. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char **names;
static size_t count, next_name;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void (*work_on)(const char *name);

static void fail(const char *name) {
    fprintf(stderr, "failed: %s\n", name);
    exit(1);
}

/* Adds a name to the list where it ends in a suffix. */
static void add_name(const char *name, const char *suffix) {
    size_t length = strlen(name), end = strlen(suffix);
    if (length < end || strcmp(name + length - end, suffix) != 0) return;
    names = realloc(names, (count + 1) * sizeof *names);
    if (!names || !(names[count++] = strdup(name))) fail(name);
}

static void *take_names(void *unused) {
    for (;;) {
        pthread_mutex_lock(&lock);
        size_t index = next_name++;
        pthread_mutex_unlock(&lock);
        if (index >= count) return unused;
        work_on(names[index]);
    }
}

/* Does something for each name, in so many threads; the exit status of the program. */
static int work_in_threads(int threads, void (*work)(const char *name)) {
    pthread_t workers[64];
    if (threads < 1 || threads > 64) return 2;
    work_on = work;
    for (int index = 0; index < threads; index++) pthread_create(&workers[index], NULL, take_names, NULL);
    for (int index = 0; index < threads; index++) pthread_join(workers[index], NULL);
    return 0;
}
