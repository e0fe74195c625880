import Core

extension Entry {
  /// The step of the history, with its changes as people read them.
  func json(_ recollection: Recollection) -> JSONObject {
    let changes = transaction.changes.flatMap { recollection.describe($0) }
    let step: JSONObject = [
      "id": transaction.id,
      "author": transaction.author,
      "time": transaction.time.iso,
      "label": transaction.label,
      "changes": changes.map { change -> JSONObject in
        [
          "subject": change.subject, "field": change.field, "old": change.old, "new": change.new,
        ]
      },
    ]
    return switch transaction.act {
    case .edit: step
    case .undo(let target): step.with(["undoes": target])
    case .redo(let target): step.with(["redoes": target])
    }
  }
}
