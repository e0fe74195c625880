// swift-tools-version:6.1
import PackageDescription

/// What puts libraries into a release; Documentation/Decisions.md says why.
///
/// Nothing where it is linked with the system's, as a Debian package's is.
/// The linker finds the scripts in Sources/Linking before the shared libraries they are named as.
let archives =
  Context.environment["SAMDRIFT_SHARED"] == "1"
  ? [] : ["-L\(Context.packageDirectory)/Sources/Linking", "-Xclang-linker", "-static-libgcc"]

/// How a release is linked.
///
/// Gold, which Swift would use, doesn't find archives by their file names.
let linking =
  archives + [
    "-use-ld=lld",
    "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/Linking/order.txt",
    "-Xlinker", "--no-warn-symbol-ordering", "-Xlinker", "--no-export-dynamic",
    "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
  ]

let package = Package(
  name: "samdrift",
  products: [
    .executable(name: "samdrift", targets: ["samdrift"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .systemLibrary(name: "CEpoll"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CMinizip"),
    .systemLibrary(name: "CNcursesw"),
    .target(name: "Text"),
    .target(name: "Core", dependencies: ["Text"]),
    .target(name: "Demo", dependencies: ["Core"]),
    .target(name: "Drawing", dependencies: ["Core", "Text"]),
    .target(name: "Interface", dependencies: ["Text"]),
    .target(
      name: "Storage",
      dependencies: [
        "Core", "CEpoll",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "Workbook", dependencies: ["CExpat", "CMinizip"]),
    .target(name: "Spreadsheet", dependencies: ["Core", "Text", "Workbook"]),
    .target(
      name: "Reports",
      dependencies: [
        "Core", "Text", "Spreadsheet", "Drawing", "Workbook",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Templates")]),
    .target(name: "Screens", dependencies: ["Core", "Text", "Interface", "Drawing"]),
    .target(name: "Terminal", dependencies: ["Text", "Interface", "CNcursesw"]),
    .executableTarget(
      name: "samdrift",
      dependencies: [
        "Core", "Text", "Demo", "Storage", "Spreadsheet", "Reports", "Interface", "Screens",
        "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: [.unsafeFlags(linking, .when(configuration: .release))]),
    .target(
      name: "TestSupport", dependencies: ["Core", "Text", "Demo"], path: "Tests/TestSupport"),
    // A target of its own: who sees the database library sees its operators too.
    .target(
      name: "TestJournals", dependencies: ["Core", "Storage"], path: "Tests/TestJournals"),
    // Run by Tests/Load/writers.py; in no product.
    .executableTarget(
      name: "Writers", dependencies: ["Core", "Storage"], path: "Tests/Load/Writers"),
    .testTarget(
      name: "CoreTests", dependencies: ["Core", "Text", "Demo", "TestSupport"],
      exclude: ["Allocation/Spreadsheet"]),
    .testTarget(name: "TextTests", dependencies: ["Text", "TestSupport"]),
    .testTarget(name: "DrawingTests", dependencies: ["Core", "Drawing", "TestSupport"]),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Core", "Text", "Demo", "Storage", "TestSupport", "TestJournals",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "Core", "Text", "Demo", "Drawing", "Interface", "Reports", "Spreadsheet", "TestSupport",
      ],
      exclude: ["Recorded"]),
    .testTarget(name: "WorkbookTests", dependencies: ["Workbook", "TestSupport"]),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Core", "Text", "Spreadsheet", "TestSupport"],
      exclude: ["Cases"]),
    .testTarget(name: "InterfaceTests", dependencies: ["Text", "Interface", "TestSupport"]),
    .testTarget(
      name: "ScreenTests",
      dependencies: [
        "Core", "Text", "Demo", "Drawing", "Interface", "Screens", "Storage", "Reports", "samdrift",
        "TestSupport", "TestJournals",
      ],
      exclude: ["Recorded"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Text", "Interface", "Terminal", "CNcursesw"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "Core", "Text", "Storage", "Terminal", "samdrift", "TestSupport", "TestJournals",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

/// Each function in a section of its own, so that the linker can place and drop it by itself; and
/// types made by the functions that the compiler knows, for by their names the runtime looks through
/// all conformances for each new one.
let compiling = [
  "-Xfrontend", "-function-sections",
  "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
]

for target in package.targets where target.type == .regular || target.type == .executable {
  target.swiftSettings = [.unsafeFlags(compiling, .when(configuration: .release))]
}
