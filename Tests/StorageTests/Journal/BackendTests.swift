import Core
import Storage
import TestSupport
import Testing

/// What addresses lead to.
@Suite("Backends") struct BackendTests {
  @Test(arguments: ["samdrift.db", "/srv/x/æ.db", "~/a.db", "postgresql", "memory", ""])
  func aPathIsAFiles(path: String) {
    let address = DatabaseAddress(path)
    #expect(address.file == path)
    #expect(address.shown == path)
  }

  /// What is written of an address can be pasted somewhere, and must not lead to another database.
  @Test func anAddressIsWrittenWithoutWhatOthersMayNotRead() {
    #expect(
      DatabaseAddress("postgresql://db.by.dk/samdrift").written == "postgresql://db.by.dk/samdrift")
    for address in [
      "anna@db.by.dk/samdrift", "db.by.dk:5433/samdrift", "db.by.dk/samdrift?user=anna",
    ] {
      let written = DatabaseAddress("postgresql://\(address)").written
      #expect(written == "postgresql://db.by.dk/samdrift?…")
      #expect(throws: StorageError.self) { try DatabaseAddress(written).open(OpeningOptions()) }
    }
  }

  @Test(arguments: ["postgresql://a:hemmelig@b/c", "postgres://b/c?password=hemmelig"])
  func aPasswordInAnAddressIsRefusedAndNotSaid(text: String) throws {
    let address = DatabaseAddress(text)
    #expect(address.file == nil)
    #expect(!address.shown.contains("hemmelig"))
    let error = try #require(throws: StorageError.self) { try address.open(OpeningOptions()) }
    #expect(error.reason == .forbidden)
    #expect(!error.message.contains("hemmelig"))
    #expect(!address.versions.contains { $0.version.contains("hemmelig") })
  }

  @Test func aFileIsOnlyTakenWhereItIsThere() throws {
    try withTemporaryDirectory { directory throws in
      let address = DatabaseAddress(directory + "/samdrift.db")
      #expect(!address.isTaken)
      #expect(throws: StorageError.self) { try address.open(OpeningOptions()) }
      var options = OpeningOptions()
      options.creating = true
      options.forPractice = true
      #expect(try address.open(options).isPractice)
      #expect(address.isTaken)
      options.onlyReading = "Her kan kun læses."
      #expect(try address.open(options).hindrance == "Her kan kun læses.")
    }
  }
}
