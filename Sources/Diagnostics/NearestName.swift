/// The name that is at most a third of its letters away from this one, for “did you mean”.
public func nearestName(to name: String, among names: [String]) -> String? {
    let ranked = names.map { (name: $0, distance: editDistance(name, $0)) }
        .filter { $0.distance <= max(1, $0.name.count / 3) }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// How many letters are to be added, taken away or changed to make one text of the other.
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right.prefix(100))
    var row = Array(0...right.count)
    for (index, character) in left.prefix(100).enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let changed = diagonal + (character == right[column] ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
        }
    }
    return row[right.count]
}
