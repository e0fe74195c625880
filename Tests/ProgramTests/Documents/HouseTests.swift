import Foundation
import TestSupport
import Testing

@Suite("The house") struct HouseTests {
  private let house: House

  init() throws { house = try House() }

  @Test func itsPictureIsUpToDate() {
    #expect(house.floors.first?.map(\.name) == ["samdrift"])
    #expect(house.subjects.contains("Milestones"))
    expectDocument(house.page, "Documentation/House.md")
  }

  /// What the compiler can't refuse while another target happens to be built.
  @Test func noFileImportsWhatItsRoomDoesNotName() throws {
    let names = Set(house.rooms.map(\.name))
    for room in house.rooms {
      for (file, text) in try sources(of: room) {
        let imports = text.matches(of: /(?m)^(?:@testable )?import (\w+)/).map { String($0.1) }
        let unnamed = imports.filter(names.contains).filter { !room.knows.contains($0) }
        #expect(unnamed.isEmpty, "\(file)")
      }
    }
  }

  /// So that a new kind is told of in few places.
  @Test func theKindsAreToldApartInTwoPlaces() throws {
    let list = "Sources/Core/Records/Kinds.swift"
    let kinds = try Documentation.text(of: list).matches(of: /static var (\w+): Kind/)
      .map { String($0.1) }
    let switches = try house.rooms.flatMap(sources).flatMap { file, text in
      text.matches(of: /switch (?:\w+\.)*kind \{\s*case \.(\w+)/)
        .filter { kinds.contains(String($0.1)) }.map { _ in file }
    }
    #expect(switches.sorted() == [list, "Sources/Screens/App/Places/Place+Records.swift"])
  }

  /// The Swift files of a room, by their paths from the root.
  private func sources(of room: House.Room) throws -> [(file: String, text: String)] {
    let top = "Sources/\(room.name)"
    let folder = Documentation.root.appendingPathComponent(top)
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return try #require(files).filter { $0.hasSuffix(".swift") }.map {
      ("\(top)/\($0)", try Documentation.text(of: "\(top)/\($0)"))
    }
  }
}
