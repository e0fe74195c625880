/// The numbers that the records of a kind have had, also those that are gone, so that a number never
/// comes to mean another.
///
/// It is what a project remembers of its history rather than part of its state: projects with the
/// same records are equal whatever they remember.
struct GivenNumbers: Equatable, Sendable {
  /// In the order of the numbers, since most are given in that order; a dictionary would have to be
  /// made at every start.
  private var owners: [(number: Int, id: String)] = []
  private var highest = 0

  /// The number for a new record.
  var next: Int {
    var number = highest + 1
    while has(number) { number += 1 }
    return number
  }

  /// Numbers above this one are only made by other programs.
  ///
  /// They aren't gone on from, or there would soon be none left to give.
  private static let largest = 999_999_999

  /// Takes notice that a number was given to a record.
  mutating func note(_ number: Int, of id: String) {
    let place = place(of: number)
    if place < owners.count, owners[place].number == number {
      owners[place].id = id
    } else {
      owners.insert((number, id), at: place)
    }
    note(upTo: number)
  }

  /// Takes notice that numbers up to `number` have been given, to records no longer known.
  mutating func note(upTo number: Int) {
    if number <= Self.largest { highest = max(highest, number) }
  }

  /// The change with another number where it adds a record with the number of another.
  func renumbered(_ change: Change) -> Change {
    guard case .insert(let reference, var fields) = change,
      let number = fields["number"].flatMap({ Int($0) }),
      let owner = owner(of: number), owner != reference.id
    else { return change }
    fields["number"] = String(next)
    return .insert(reference, fields)
  }

  /// Whether it was given to a record that is known.
  func has(_ number: Int) -> Bool { owner(of: number) != nil }

  private func owner(of number: Int) -> String? {
    let place = place(of: number)
    return place < owners.count && owners[place].number == number ? owners[place].id : nil
  }

  /// The place of a number among the owners, or where it would stand.
  private func place(of number: Int) -> Int {
    var (low, high) = (0, owners.count)
    if let last = owners.last, last.number < number { return high }
    while low < high {
      let middle = (low + high) / 2
      if owners[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  static func == (a: GivenNumbers, b: GivenNumbers) -> Bool { true }
}

/// The numbers for records that come one after the other: those they ask for where they have never
/// been given, and otherwise the next.
struct FreshNumbers {
  private let given: GivenNumbers
  private let first: Int
  private var next: Int
  private var taken: Set<Int> = []

  init(after given: GivenNumbers) {
    self.given = given
    first = given.next
    next = first
  }

  /// The number for a new record that asks for `wanted`, or for none.
  mutating func give(wanted: Int?) -> Int {
    if let wanted, wanted >= first, take(wanted) { return wanted }
    while !take(next) { next += 1 }
    return next
  }

  private mutating func take(_ number: Int) -> Bool {
    !given.has(number) && taken.insert(number).inserted
  }
}

extension Project {
  /// The change with another number where it adds a record with the number of another.
  func renumbered(_ change: Change) -> Change {
    guard case .insert(let reference, _) = change else { return change }
    return reference.kind.type.renumbered(change, in: self)
  }

  /// Takes notice of the numbers of the stakeholders that have been erased.
  mutating func noteForgottenNumbers() { tables.stakeholder.numbers.note(upTo: info.lastNumber) }
}

extension Entity {
  /// The change with the next number where another has the one it gives.
  public static func renumbered(_ change: Change, in project: Project) -> Change {
    isNumbered ? table(project).numbers.renumbered(change) : change
  }
}
