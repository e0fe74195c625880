import Foundation
import TestSupport
import Testing

extension Program {
  /// A home with the demo, whose pages are published in the folder "sider".
  static func withSite(_ body: (Program) throws -> Void) throws {
    try withProgram { program in
      try program.run("opret", "Nord", "--demo")
      let published = try program.run("udgiv", "sider")
      try #require(published.code == 0, "\(published.errors)")
      try body(program)
    }
  }

  /// The files that are in a folder of the home, by path.
  func site(in folder: String = "sider") throws -> [String: Data] {
    let folder = file(folder).path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: paths.filter { !isFolder("\(folder)/\($0)") }.map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
      })
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Adds files to what the folder "sider" says that it has.
  func claim(_ paths: String...) throws {
    let manifest = file("sider/.samdrift-sider.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: manifest))
    var contents = try #require(object as? [String: Any])
    var files = try #require(contents["files"] as? [String: String])
    for path in paths { files[path] = "2026-11-23T08:00:00Z" }
    contents["files"] = files
    try JSONSerialization.data(withJSONObject: contents).write(to: manifest)
  }
}
