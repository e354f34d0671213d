import CourseCatalogue

/// Where the entries of a journal have what is seldom asked for: facts, which are long, and names, which are asked for in
/// any order and stay as they are.
struct JournalShelf: Sendable {
    let facts = RecordShelf()
    let names = RecordShelf(plainByteLimit: .max)
}
