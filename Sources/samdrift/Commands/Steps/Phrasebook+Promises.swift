import Core

extension Promise: PhrasedRecord {
  static func lines(for id: String, in book: Phrasebook) -> [LineDraft] {
    book.promiseLines(id)
  }
}

extension Phrasebook {
  fileprivate func promiseLines(_ id: String) -> [LineDraft] {
    let lines = added(Promise.self, id) + removed(Promise.self, id)
    guard let (old, new) = change(Promise.self, id) else { return lines }
    let edited = edited(Promise.self, id)
    guard old.state != new.state, new.state == .kept || old.state == .kept else { return edited }
    let line = LineDraft(KeepPromises.self, old.call(in: now))
    if new.state == .open { return [line.saying("fjern")] + edited }
    guard new.state == .kept, let day = new.settled else { return edited }
    return [line, line.saying("dato", day.numeric)] + edited
  }
}
