import ArgumentParser
import Core
import Text

/// --tilføj, --ret and --slet, by which a command that shows a list changes it too.
struct ListOrders: Sendable {
  /// The option that adds to the list.
  let addition: RecordOption
  /// The option that changes the record with a place on the list.
  let change: RecordOption
  /// The option that takes a record from the list.
  let removal: RecordOption
  /// The stored name of the field that what stands after --tilføj fills.
  let field: String
  /// What is on the list, with its article: "vilkårene".
  let all: String

  /// Creates the orders; `one` is what is changed: "vilkåret".
  init(_ help: String, _ value: String, fills field: String, one: String, all: String) {
    addition = .text("tilføj", help, value)
    change = .number("ret", "Ret \(one) med dette nummer.", "nr")
    removal = .number("slet", "Slet \(one) med dette nummer.", "nr")
    self.field = field
    self.all = all
  }

  /// The three of them.
  var options: [RecordOption] { [addition, change, removal] }

  /// Demands one thing at a time, and that what else is said belongs to a record that is added or
  /// changed.
  func check(_ typed: TypedOptions) throws {
    if options.filter(typed.has).count > 1 {
      throw ValidationError("Vælg enten --tilføj, --ret eller --slet.")
    }
    if typed.text(addition)?.trimmed.isEmpty == true {
      throw ValidationError("Skriv noget efter --tilføj.")
    }
    if typed.sayMore(than: options), !typed.has(addition), !typed.has(change) {
      throw ValidationError("Skriv også --tilføj eller --ret, så det er klart, hvad det gælder.")
    }
  }

  /// What is ordered done with a list; nil when it is only to be shown.
  ///
  /// `fill` writes what the command's own options say.
  func edit<Record: Entity>(
    _ list: ChunkedArray<Record>, _ typed: TypedOptions, in session: Session,
    fill: (inout Record) -> Void = { _ in }
  ) throws -> Edit? {
    if let text = typed.text(addition) {
      let new = try session.record(Record.self, called: text, by: Record.option(field))
      return session.project.add(try typed.filled(new, in: session).with(fill))
    }
    if let place = typed.number(change) {
      let record = try list.numbered(place, all)
      let filled = try typed.filled(record, in: session).with(fill)
      return session.project.edit(record) { $0 = filled }
    }
    return try typed.number(removal).map {
      session.project.remove(try list.numbered($0, all).reference)
    }
  }
}
