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
  /// Whether another stands on the same list.
  func isListed(with other: Self) -> Bool
}

extension Project {
  /// The edit that adds a record after those it is listed with, with the next number.
  public func add<Record: Entity>(_ record: Record) -> Edit { add([record]) }

  /// The edit that adds records, each after the one before it.
  public func add<Record: Entity>(_ records: [Record]) -> Edit { addition(of: prepared(records)) }

  /// The records as they are added, one after the other.
  func prepared<Record: Entity>(_ records: [Record]) -> [Record] {
    var later = self
    return records.map { record in
      let new = record.prepared(for: later).numbered(in: later).placed(in: later)
      // One that is there already is a conflict when it comes to that.
      if records.count > 1 { try? later.apply(new.insertion) }
      return new
    }
  }

  /// The edit that adds records that have been prepared.
  func addition<Record: Entity>(of new: [Record]) -> Edit {
    let label =
      new.count == 1 ? new[0].additionLabel(in: self) : "\(new.count) \(Record.severalNew)"
    return Edit(label, Record.insertions(of: new, in: self))
  }
}

extension Entity {
  /// Most kinds have no number.
  public static var isNumbered: Bool { false }

  /// The record itself.
  public func numbered(in project: Project) -> Self { self }

  /// The record itself.
  public func placed(in project: Project) -> Self { self }

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
    let all = project[keyPath: table].all
    return all.indices.first { all[$0].number == number }.map { all[$0] }
  }

  /// They have.
  public static var isNumbered: Bool { true }

  /// With the next number.
  public func numbered(in project: Project) -> Self {
    with { $0.number = project[keyPath: Self.table].numbers.next }
  }
}

extension Placed {
  /// One after the other.
  public static var step: Int { 1 }

  /// There is one list of all.
  public func isListed(with other: Self) -> Bool { true }

  /// After those it is listed with.
  public func placed(in project: Project) -> Self {
    let others = project[keyPath: Self.table].all.lazy.filter(isListed)
    return with { $0.position = Int.place(after: others.map(\.position), by: Self.step) }
  }
}
