import Text

/// Those whom a project names, to be found in texts as words of their own: the persons among its
/// stakeholders, and those who lead it or have a role in it.
///
/// It takes time to make, so a paper makes it once.
public struct NamedPersons: Sendable {
  private let persons: PersonNames
  private let holders: [(names: PersonNames, title: String)]
  private let titles: [String: String]

  /// The persons of a project.
  public init(in project: Project) {
    persons = PersonNames(
      project.stakeholders.filter(\.isPerson).map(\.name), addresses: [],
      others: project.stakeholders.filter { !$0.isPerson }.map(\.name))
    let roles =
      [(project.info.leader.trimmed, "Projektleder")]
      + project.roles.map { ($0.holder.trimmed, $0.title.trimmed) }
    let titles = Dictionary(
      roles.filter { !$0.0.isEmpty && !$0.1.isEmpty }, uniquingKeysWith: { $1 })
    holders = titles.map { holder, title in
      let others = titles.keys.filter { $0 != holder }
      return (PersonNames([holder], addresses: [], others: Array(others)), title)
    }
    self.titles = titles
  }

  /// What the project calls whoever has a name; nil for others.
  public func title(of name: String) -> String? { titles[name.trimmed] }

  /// A text without the names of the persons among the stakeholders, and without what stands where
  /// one was forgotten.
  public func withoutPersons(_ text: String) -> String {
    if text.isEmpty { return text }
    return persons.replaced(in: text, with: Self.one)
      .replacing(Erasure.substitute, with: Self.one)
  }

  /// A text with what the project calls those who have its roles where their names stood.
  public func withTitles(_ text: String) -> String {
    let places = holders.flatMap { names, title in names.places(in: text).map { ($0, title) } }
    return text.replacing(places)
  }

  /// Whether somebody who has one of the project's roles stands in a text.
  public func haveRoles(in text: String) -> Bool { holders.contains { $0.names.occur(in: text) } }

  /// What stands for the name of a person where it is for everybody's eyes.
  static let one = "en enkeltperson"

  /// What stands for the names of so many persons; nil for none.
  public static func counted(_ count: Int) -> String? {
    count == 0 ? nil : count == 1 ? one : "\(count) enkeltpersoner"
  }
}

extension String {
  /// The text with others at some places in its UTF-8, none of which overlap.
  func replacing(_ places: [(place: Range<Int>, with: String)]) -> String {
    if places.isEmpty { return self }
    let bytes = Array(utf8)
    var (result, end): ([UInt8], Int) = ([], 0)
    for (place, text) in places.sorted(by: { $0.place.lowerBound < $1.place.lowerBound })
    where place.lowerBound >= end {
      result += bytes[end..<place.lowerBound] + text.utf8
      end = place.upperBound
    }
    return String(decoding: result + bytes[end...], as: UTF8.self)
  }
}
