/* Writes each zip of a folder anew with libzip, its entries as they are compressed already: what no writer of packages
   by libzip can go below. With a level, what the zips don't all hold is inflated and deflated again, at that level: what
   none can go below that deflates the texts of each. copy-zips FROM TO THREADS [LEVEL] */
#include "workers.h"

#include <dirent.h>
#include <zip.h>

static const char *from, *to;
static int level;
/* The checksums of what the first two zips both hold. */
static zip_uint32_t shared[256];
static size_t shared_count;

static zip_t *opened(const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", from, name);
    zip_t *zip = zip_open(path, ZIP_RDONLY, NULL);
    if (!zip) fail(name);
    return zip;
}

static void learn_shared(void) {
    if (count < 2) return;
    zip_t *first = opened(names[0]), *second = opened(names[1]);
    zip_int64_t entries = zip_get_num_entries(first, 0);
    for (zip_int64_t index = 0; index < entries && shared_count < sizeof shared / sizeof *shared; index++) {
        zip_stat_t one, other;
        if (zip_stat_index(first, index, 0, &one) == 0 && zip_stat(second, one.name, 0, &other) == 0 && one.crc == other.crc)
            shared[shared_count++] = one.crc;
    }
    zip_discard(first);
    zip_discard(second);
}

static int is_deflated_again(const zip_stat_t *status) {
    if (level == 0 || status->comp_method != ZIP_CM_DEFLATE) return 0;
    for (size_t index = 0; index < shared_count; index++)
        if (shared[index] == status->crc) return 0;
    return 1;
}

static void copy(const char *name) {
    char target_path[4096];
    snprintf(target_path, sizeof target_path, "%s/%s", to, name);
    zip_t *source = opened(name);
    zip_t *target = zip_open(target_path, ZIP_CREATE | ZIP_EXCL, NULL);
    if (!target) fail(name);
    zip_int64_t entries = zip_get_num_entries(source, 0);
    for (zip_int64_t index = 0; index < entries; index++) {
        zip_stat_t status;
        if (zip_stat_index(source, index, 0, &status) != 0) fail(name);
        int again = is_deflated_again(&status);
        /* A part of an entry is inflated, even where it is the whole of it. */
        zip_int64_t length = again ? (zip_int64_t)status.size : -1;
        zip_source_t *entry = zip_source_zip(target, source, index, again ? 0 : ZIP_FL_COMPRESSED, 0, length);
        if (!entry) fail(name);
        zip_int64_t place = zip_file_add(target, status.name, entry, ZIP_FL_ENC_UTF_8);
        if (place < 0 || zip_set_file_compression(target, place, status.comp_method, again ? level : 6) != 0) fail(name);
        zip_file_set_dostime(target, place, 0, 33, 0);
        zip_file_set_external_attributes(target, place, 0, ZIP_OPSYS_UNIX, 0100644u << 16);
    }
    if (zip_close(target) != 0) fail(name);
    zip_discard(source);
}

int main(int argc, char **argv) {
    if (argc != 4 && argc != 5) return 2;
    from = argv[1];
    to = argv[2];
    level = argc == 5 ? atoi(argv[4]) : 0;
    DIR *folder = opendir(from);
    if (!folder) fail(from);
    for (struct dirent *entry; (entry = readdir(folder));) add_name(entry->d_name, ".zip");
    closedir(folder);
    if (level) learn_shared();
    return work_in_threads(atoi(argv[3]), copy);
}
