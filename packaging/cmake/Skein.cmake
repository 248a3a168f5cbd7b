# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
#
# What every target of the project has in common: the language, the warnings, the strict Qt defines.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(QT_QML_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/qml")
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

find_program(SKEIN_CCACHE ccache)
if(SKEIN_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${SKEIN_CCACHE}")
endif()
find_program(SKEIN_MOLD mold)
if(SKEIN_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

set(SKEIN_SANITIZER "" CACHE STRING "A value for -fsanitize= (address,undefined or thread), or empty")
if(SKEIN_SANITIZER)
    add_compile_options(-fsanitize=${SKEIN_SANITIZER} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${SKEIN_SANITIZER})
    # A report fails the test, whichever process it came from; and everything takes longer.
    set(SKEIN_TEST_LAUNCHER "${CMAKE_SOURCE_DIR}/tests/support/sanitizer/launch.sh")
    if(SKEIN_SANITIZER STREQUAL "thread")
        set(SKEIN_TEST_SLOWNESS 15)
        # It sees these as calls, not as the instructions that GCC makes of them.
        add_compile_options(-fno-builtin-memcpy -fno-builtin-memmove -fno-builtin-memset)
    else()
        set(SKEIN_TEST_SLOWNESS 5)
    endif()
else()
    set(SKEIN_TEST_LAUNCHER "")
    set(SKEIN_TEST_SLOWNESS 1)
endif()

# Warnings are errors in our own code; the Qt defines forbid implicit conversions that hide mistakes.
add_library(skein_options INTERFACE)
target_compile_options(skein_options INTERFACE -Wall -Wextra -Wno-missing-field-initializers -Wpedantic -Werror -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # GCC 12 sees ghosts in std::optional at -O2 (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=80635)
target_compile_definitions(skein_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS QT_DEPRECATED_WARNINGS_SINCE=0x060400 SKEIN_VERSION="${PROJECT_VERSION}")
# Includes are written from the side's root: <core/result.h>, <engine/lane.h>.
set(SKEIN_SHARED_ROOT "${CMAKE_SOURCE_DIR}/shared")
set(SKEIN_SERVER_ROOT "${CMAKE_SOURCE_DIR}/server")
set(SKEIN_CLIENT_ROOT "${CMAKE_SOURCE_DIR}/client")

# The preset `release` compiles the headers that everybody includes once, which halves the time of a build. Other presets go
# without, so that a file which forgets an include is noticed.
option(SKEIN_PRECOMPILED_HEADERS "Precompile the common Qt and standard headers" OFF)
function(skein_precompile target)
    if(NOT SKEIN_PRECOMPILED_HEADERS)
        return()
    endif()
    if(NOT TARGET skein_precompiled)
        file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cpp" "")
        add_library(skein_precompiled STATIC "${CMAKE_BINARY_DIR}/precompiled.cpp")
        target_link_libraries(skein_precompiled PRIVATE Qt6::Core skein_options)
        set_target_properties(skein_precompiled PROPERTIES AUTOMOC OFF)
        target_precompile_headers(skein_precompiled PRIVATE
            <QByteArray> <QDateTime> <QHash> <QList> <QObject> <QString> <QStringList> <QThread> <QTimer> <QUrl>
            <QVariant> <algorithm> <chrono> <concepts> <functional> <memory> <optional> <span> <string> <tuple>
            <unordered_map> <utility> <variant> <vector>)
    endif()
    target_precompile_headers(${target} REUSE_FROM skein_precompiled)
    # A target with flags of its own cannot use them and is compiled without.
    target_compile_options(${target} PRIVATE -Wno-invalid-pch)
endfunction()

# skein_library(<name> ROOT <dir> SOURCES <files…> [LINKS <public libraries…>] [PRIVATE <libraries…>])
# One static library per room; a room can only include what it links.
function(skein_library name)
    cmake_parse_arguments(ARG "" "ROOT" "SOURCES;LINKS;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC "${ARG_ROOT}")
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE skein_options ${ARG_PRIVATE})
    skein_precompile(${name})
endfunction()

# skein_executable(<name> SOURCES <files…> LINKS <libraries…>)
function(skein_executable name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    # First, so that its functions come before Qt's.
    target_link_libraries(${name} PRIVATE "$<$<TARGET_EXISTS:skein_qt_happens_before>:skein_qt_happens_before>"
        skein_options ${ARG_LINKS})
    skein_precompile(${name})
endfunction()

# skein_add_test(<name> [TARGET <executable> [ARGUMENTS <…>]] TIMEOUT <s> [ENVIRONMENT <NAME=value…>])
# The ctest of an executable, of that name when there is no TARGET. The time is for a build without a sanitizer.
function(skein_add_test name)
    cmake_parse_arguments(ARG "" "TARGET;TIMEOUT" "ARGUMENTS;ENVIRONMENT" ${ARGN})
    if(NOT ARG_TARGET)
        set(ARG_TARGET ${name})
        set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    endif()
    math(EXPR timeout "${ARG_TIMEOUT} * ${SKEIN_TEST_SLOWNESS}")
    add_test(NAME ${name} COMMAND ${SKEIN_TEST_LAUNCHER} $<TARGET_FILE:${ARG_TARGET}> ${ARG_ARGUMENTS})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;${ARG_ENVIRONMENT}")
endfunction()

# skein_test(<name> [SOURCES <files…>] LINKS <libraries…>): tests/…/<name>.cpp becomes the ctest <name>.
function(skein_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    skein_executable(${name} SOURCES ${name}.cpp ${ARG_SOURCES} LINKS Qt6::Test ${ARG_LINKS})
    skein_add_test(${name} TIMEOUT ${ARG_TIMEOUT})
endfunction()
