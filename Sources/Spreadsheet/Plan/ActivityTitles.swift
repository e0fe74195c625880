import Core
import Text

/// Activities by their titles.
struct ActivityTitles {
  /// An activity with each title, and whether it has that alone.
  private var found: [String: (id: String, title: String, isAlone: Bool)] = [:]
  private lazy var names = found.keys.sorted()

  /// Adds what an activity is called.
  mutating func add(_ title: String, of id: String) {
    if title.isEmpty { return }
    let known = found[title.asName]
    found[title.asName] = (id, title, known.map { $0.isAlone && $0.id == id } ?? true)
  }

  /// The ids of the activities that a text names, each by its title or else its number: one, or
  /// several with semicolons or commas between them.
  ///
  /// Throws about the first that is none or one of several, which were looked for in `places`.
  mutating func ids(
    named text: String, in places: String, numbered: (Int) -> String?
  ) throws(Refusal) -> [String] {
    if let known = found[text.asName] {
      if known.isAlone { return [known.id] }
      throw Refusal(
        "flere aktiviteter \(places) hedder \(text.quoted). Skriv nummeret på den rette")
    }
    if let id = Int(text).flatMap(numbered) { return [id] }
    var refusal: Refusal?
    for mark in [";", ","] where text.contains(mark) {
      let parts = text.split(separator: mark).map { String($0).trimmed }.filter { !$0.isEmpty }
      do throws(Refusal) {
        var ids: [String] = []
        for part in parts { ids += try self.ids(named: part, in: places, numbered: numbered) }
        if !ids.isEmpty { return ids }
      } catch { refusal = refusal ?? error }
    }
    if let refusal { throw refusal }
    let meant = title(beginning: text).map { " (mente du \($0.quoted)?)" } ?? ""
    throw Refusal(
      "\(text.quoted) er hverken nummeret på eller titlen på en aktivitet \(places)\(meant)")
  }

  /// The first title that begins as a text.
  private mutating func title(beginning text: String) -> String? {
    let start = text.asName
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < start { low = middle + 1 } else { high = middle }
    }
    guard low < names.count, names[low].hasPrefix(start) else { return nil }
    return found[names[low]]?.title
  }
}
