import Core
import Text

/// Activities by their titles.
struct ActivityTitles {
  /// An activity with each title, and whether it has that alone.
  private var found: [String: (id: String, isAlone: Bool)] = [:]

  /// Adds what an activity is called.
  mutating func add(_ title: String, of id: String) {
    if title.isEmpty { return }
    let known = found[title.asName]
    found[title.asName] = (id, known.map { $0.isAlone && $0.id == id } ?? true)
  }

  /// The ids of the activities that a text names: one, or else several with semicolons or commas
  /// between them.
  ///
  /// Throws where it names none or one of several, which were looked for in `places`.
  func ids(named text: String, in places: String) throws(Refusal) -> [String] {
    if let id = id(named: text) { return [id] }
    for mark in [";", ","] {
      let parts = text.split(separator: mark).map { String($0).trimmed }.filter { !$0.isEmpty }
      let ids = parts.compactMap(id)
      if parts.count > 1, ids.count == parts.count { return ids }
    }
    throw Refusal(
      found[text.asName] == nil
        ? "\(text.quoted) er hverken nummeret på eller titlen på en aktivitet \(places)"
        : "flere aktiviteter \(places) hedder \(text.quoted). Skriv nummeret på den rette")
  }

  private func id(named title: String) -> String? {
    found[title.asName].flatMap { $0.isAlone ? $0.id : nil }
  }
}
