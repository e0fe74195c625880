import Core
import Text

/// A line of what has happened: one thing, or how many there are of a kind.
struct News {
  let kind: Happening.Kind
  let text: String
  /// How many things it tells of.
  let count: Int

  /// The line: "Nyt: 26 aktiviteter".
  var words: String { "\(kind.shown): \(text)" }
}

extension [Happening] {
  /// What papers tell of them, in their order: activities and measurements by their names, but only
  /// how many there are where more than a handful came to the same.
  var news: [News] {
    let counts = Dictionary(grouping: self) { "\($0.kind) \($0.reference.kind)" }
    return compactMap { happening in
      let alike = counts["\(happening.kind) \(happening.reference.kind)"] ?? []
      guard alike.count > Self.handful, let noun = happening.noun else {
        return News(kind: happening.kind, text: happening.text, count: 1)
      }
      if alike[0] != happening { return nil }
      return News(
        kind: happening.kind, text: alike.count.counted(noun.one, noun.many), count: alike.count)
    }
  }

  private static var handful: Int { 5 }
}

extension Happening {
  /// What such things are called, where only their number may be told.
  fileprivate var noun: (one: String, many: String)? {
    if kind == .measured { return ("måling", "målinger") }
    return reference.kind == .activity ? ("aktivitet", "aktiviteter") : nil
  }
}
