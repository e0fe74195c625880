import Core
import Foundation
import Storage
import TestSupport
import Testing

@Suite("SQLite: a database for practice") struct PracticeMarkTests {
  private func edit(_ id: String) -> Transaction {
    Playbook.newProject(
      name: "Nord", organisation: "", leader: "", departments: [], newID: NewIDs(id).next
    ).signed(id: id, author: "Driftschef", time: Moment(seconds: 1_700_000_000))
  }

  @Test(arguments: [true, false])
  func theMarkIsThereFromTheBeginningAndForGood(isPractice: Bool) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/x.db"
      do {
        let journal = try SQLiteJournal(path: path, creating: true, forPractice: isPractice)
        #expect(journal.isPractice == isPractice)
        _ = try journal.append([edit("a")], to: "p", expecting: 0)
        try journal.remove("p")
      }
      // Whoever asks later gets what there is.
      let journal = try SQLiteJournal(path: path, creating: true, forPractice: !isPractice)
      #expect(journal.isPractice == isPractice)
      _ = try journal.append([edit("b")], to: "q", expecting: 0)
      #expect(try SQLiteJournal(path: path).isPractice == isPractice)
    }
  }

  @Test func anExportTellsThatItIsForPractice() throws {
    try withTemporaryDirectory { directory in
      for isPractice in [true, false] {
        let path = directory + "/\(isPractice).db"
        let journal = try SQLiteJournal(path: path, creating: true, forPractice: isPractice)
        _ = try journal.append([edit("a")], to: "p", expecting: 0)
        var data = Data()
        try journal.export("p") { data += $0 }
        let document = try ProjectDocument(reading: data, name: "x")
        #expect(document.isPractice == isPractice)
        #expect(document.transactions.map(\.id) == ["a"])
      }
    }
  }
}
