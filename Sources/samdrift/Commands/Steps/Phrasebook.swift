import ArgumentParser
import Core

/// Which command lines may make a project what it is to be.
///
/// They are proposals, of which `StepCommands` tries each.
struct Phrasebook {
  /// The project as it is.
  let now: Project
  /// The project as it is to be.
  let then: Project
  /// The records that are still to be changed.
  let changed: [Reference]

  /// The lines that may change all that is to be changed at once.
  var linesForAll: [LineDraft] {
    planLines + milestoneMoves + agreementLines + fairProposals + adjustmentDecisions + evaluations
  }

  /// The lines that may change one record.
  func lines(for reference: Reference) -> [LineDraft] {
    guard let type = reference.kind.type as? any PhrasedRecord.Type else { return [] }
    return type.lines(for: reference.id, in: self)
  }
}

/// A kind of record that commands change.
protocol PhrasedRecord: Entity {
  /// The lines that may change the record with an id, or what it belongs to.
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft]
}

/// What commands of several kinds of records have in common.
extension Phrasebook {
  /// A record as it is to be, or where it is to go as it is.
  func record<Record: Entity>(_ type: Record.Type, _ id: String) -> Record? {
    Record.table(then)[id] ?? Record.table(now)[id]
  }

  /// A record before and after; nil where it isn't in both.
  func change<Record: Entity>(
    _ type: Record.Type, _ id: String
  ) -> (old: Record, new: Record)? {
    guard let old = Record.table(now)[id], let new = Record.table(then)[id] else { return nil }
    return (old, new)
  }

  /// A record that is to be added.
  func addition<Record: Entity>(_ type: Record.Type, _ id: String) -> Record? {
    Record.table(now)[id] == nil ? Record.table(then)[id] : nil
  }

  /// A record that is to go.
  func removal<Record: Entity>(_ type: Record.Type, _ id: String) -> Record? {
    Record.table(then)[id] == nil ? Record.table(now)[id] : nil
  }

  /// The records of a kind that are to be changed, as they are and as they are to be.
  func changes<Record: Entity>(of type: Record.Type) -> [(old: Record, new: Record)] {
    changed.compactMap { $0.kind == Record.kind ? change(type, $0.id) : nil }
  }

  /// A record that is referred to, as it is, or as it is to be where it isn't there yet.
  func referred<Record: Entity>(_ type: Record.Type, _ id: String?) -> Record? {
    id.flatMap { Record.table(now)[$0] ?? Record.table(then)[$0] }
  }

  /// What a record that is referred to is called; nothing where there is none.
  func call<Record: CalledRecord>(_ type: Record.Type, _ id: String?) -> String {
    referred(type, id)?.call(in: now) ?? ""
  }

  /// What is typed after an option so that a record comes to have what another has in its field.
  func typed<Record: Entity>(_ option: RecordOption, _ record: Record) -> String {
    guard let field = option.field else { return "" }
    let stored = Record.field(field.name)?.read(record)
    return field.typed(stored, in: then).joined(separator: "\n")
  }

  /// `tilføj`.
  func added<Record: AddableRecord>(
    _ type: Record.Type, _ id: String, with more: (inout LineDraft, Record) -> Void = { _, _ in }
  ) -> [LineDraft] {
    guard let new = addition(type, id) else { return [] }
    var line = LineDraft(AddRecord<Record>.self, typed(Record.Name.options[0], new))
    line.say(Record.About.options, of: new, since: Record(id: id), in: then)
    more(&line, new)
    return [line]
  }

  /// `ret`.
  func edited<Record: EditableRecord>(
    _ type: Record.Type, _ id: String,
    with more: (inout LineDraft, Record, Record) -> Void = { _, _, _ in }
  ) -> [LineDraft] {
    guard let (old, new) = change(type, id) else { return [] }
    var line = LineDraft(EditRecord<Record>.self, of: old, in: now)
    line.say(Record.Name.options + Record.About.options, of: new, since: old, in: then)
    more(&line, old, new)
    return [line]
  }

  /// `slet`.
  func removed<Record: RemovableRecord>(_ type: Record.Type, _ id: String) -> [LineDraft] {
    removal(type, id).map { [LineDraft(RemoveRecord<Record>.self, of: $0, in: now)] } ?? []
  }

  /// --tilføj, --ret and --slet of a list.
  func listed<Record: Entity>(
    _ type: Record.Type, _ id: String, _ command: any ParsableCommand.Type, _ orders: ListOrders,
    _ options: [RecordOption], with more: (inout LineDraft, Record, Record) -> Void = { _, _, _ in }
  ) -> [LineDraft] {
    var line = LineDraft(command)
    let place = Record.table(now).all.firstIndex { $0.id == id } ?? 0
    if let new = addition(type, id) {
      line.say(orders.addition.name, typed(Record.option(orders.field), new))
      let others = options.filter { $0.field?.name != orders.field }
      line.say(others, of: new, since: Record(id: id), in: then)
      more(&line, Record(id: id), new)
    } else if let (old, new) = change(type, id) {
      line.say(orders.change.name, place: place)
      line.say(options, of: new, since: old, in: then)
      more(&line, old, new)
    } else {
      line.say(orders.removal.name, place: place)
    }
    return [line]
  }
}
