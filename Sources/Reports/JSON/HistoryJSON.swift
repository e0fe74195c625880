import Core

/// One step in the history.
struct EntryJSON: Encodable {
  let id: String
  let author: String
  let time: String
  let label: String
  let undoes: String?
  let redoes: String?
  let changes: [ChangeJSON]

  struct ChangeJSON: Encodable {
    let subject: String
    let field: String?
    let old: String?
    let new: String?
  }

  init(_ entry: Entry, in recollection: Recollection) {
    let transaction = entry.transaction
    id = transaction.id
    author = transaction.author
    time = transaction.time.iso
    label = transaction.label
    switch transaction.act {
    case .edit: (undoes, redoes) = (nil, nil)
    case .undo(let target): (undoes, redoes) = (target, nil)
    case .redo(let target): (undoes, redoes) = (nil, target)
    }
    changes = transaction.changes.flatMap { recollection.describe($0) }.map { change in
      ChangeJSON(
        subject: change.subject, field: change.field, old: change.old, new: change.new)
    }
  }
}
