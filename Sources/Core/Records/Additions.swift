/// A record with a number that is given once, and never comes to mean another.
public protocol Numbered: Entity {
  /// The number.
  var number: Int { get set }
}

/// A record with a place among others, in the order that they were added.
public protocol Placed: Entity {
  /// The place.
  var position: Int { get set }
  /// How far apart they are placed.
  static var step: Int { get }
  /// The ids of what the record is listed under; those that have the same stand on one list.
  var listedUnder: [String] { get }
}

extension Project {
  /// The edit that adds a record after those it is listed with, with the next number.
  public func add<Record: Entity>(_ record: Record) -> Edit { add([record]) }

  /// The edit that adds records, each after the one before it.
  public func add<Record: Entity>(_ records: [Record]) -> Edit { addition(of: prepared(records)) }

  /// The records as they are added, one after the other.
  func prepared<Record: Entity>(_ records: [Record]) -> [Record] {
    var additions = Additions<Record>(to: self)
    return records.map { additions.prepare($0) }
  }

  /// The edit that adds records that have been prepared.
  func addition<Record: Entity>(of new: [Record]) -> Edit {
    let label =
      new.count == 1 ? new[0].additionLabel(in: self) : "\(new.count) \(Record.severalNew)"
    return Edit(label, Record.insertions(of: new, in: self))
  }
}

/// Gives records of one kind what they get when they are added, one after the other: what follows
/// for them from the project, a number, and the place after those they are listed with.
public struct Additions<Record: Entity> {
  private let project: Project
  private var numbers: FreshNumbers
  /// The last place of each list that is known, by what it is under.
  private var lastPlaces: [[String]: Int] = [:]
  private var knowsAllLists = false

  /// Begins after the records that a project has.
  public init(to project: Project) {
    self.project = project
    numbers = FreshNumbers(after: Record.table(project).numbers)
  }

  /// The record as it is added, with the number `wanted` where that has never been given.
  public mutating func prepare(_ record: Record, wanted: Int? = nil) -> Record {
    record.prepared(for: project).numbered(by: &self, wanted: wanted).placed(by: &self)
  }
}

extension Additions where Record: Numbered {
  fileprivate mutating func number(_ record: Record, wanted: Int?) -> Record {
    record.with { $0.number = numbers.give(wanted: wanted) }
  }
}

extension Additions where Record: Placed {
  fileprivate mutating func place(_ record: Record) -> Record {
    let list = record.listedUnder
    let place = Int.place(after: [lastPlace(under: list)], by: Record.step)
    lastPlaces[list] = place
    return record.with { $0.position = place }
  }

  private mutating func lastPlace(under list: [String]) -> Int {
    if let known = lastPlaces[list] { return known }
    let all = Record.table(project).all
    // Most additions are to one list.
    if lastPlaces.isEmpty {
      return all.lazy.filter { $0.listedUnder == list }.map(\.position).max() ?? 0
    }
    if !knowsAllLists {
      knowsAllLists = true
      for other in all {
        let list = other.listedUnder
        lastPlaces[list] = max(lastPlaces[list] ?? other.position, other.position)
      }
    }
    return lastPlaces[list] ?? 0
  }
}

extension Entity {
  /// Most kinds have no number.
  public static var isNumbered: Bool { false }

  /// The record itself.
  public func numbered(by additions: inout Additions<Self>, wanted: Int?) -> Self { self }

  /// The record itself.
  public func placed(by additions: inout Additions<Self>) -> Self { self }

  /// Nothing follows.
  public func prepared(for project: Project) -> Self { self }

  /// The records alone.
  public static func insertions(of new: [Self], in project: Project) -> [Change] {
    new.map(\.insertion)
  }

  /// "Ny: Tjekpunkt »Ring« i milepæl 6".
  public func additionLabel(in project: Project) -> String { "Ny: \(name(in: project))" }

  /// "nye poster".
  public static var severalNew: String { "nye poster" }
}

extension Numbered {
  /// The record of a project with a number, or nil.
  public static func numbered(_ number: Int, in project: Project) -> Self? {
    // By place, since a record takes long to copy.
    let all = table(project).all
    return all.indices.first { all[$0].number == number }.map { all[$0] }
  }

  /// They have.
  public static var isNumbered: Bool { true }

  /// With the number wanted, or the next.
  public func numbered(by additions: inout Additions<Self>, wanted: Int?) -> Self {
    additions.number(self, wanted: wanted)
  }
}

extension Placed {
  /// One after the other.
  public static var step: Int { 1 }

  /// There is one list of all.
  public var listedUnder: [String] { [] }

  /// After those it is listed with.
  public func placed(by additions: inout Additions<Self>) -> Self { additions.place(self) }

  /// After others of its list.
  func placed(after others: some Sequence<Self>) -> Self {
    with { $0.position = Int.place(after: others.map(\.position), by: Self.step) }
  }

  /// By place.
  public func precedes(_ other: Self) -> Bool { (position, id) < (other.position, other.id) }
}

extension Placed where Self: Numbered {
  /// By place, then by number.
  public func precedes(_ other: Self) -> Bool {
    (position, number, id) < (other.position, other.number, other.id)
  }
}
