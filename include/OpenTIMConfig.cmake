# What find_package(OpenTIM) reads: the installed libraries as targets. Everything is found from this file's own place,
# so an installation may be moved.
#
#   OpenTIM::opentim       OpenTIM::opentim_static        the C library, opentim.h
#   OpenTIM::opentim-cpp   OpenTIM::opentim-cpp_static    V2TIM's C++ interface, V2TIMManager.h
#
# A target brings its headers and what it is linked with.

cmake_policy(VERSION 3.13)

if(TARGET OpenTIM::opentim OR TARGET OpenTIM::opentim_static)
  return()
endif()

# Through a link such as /lib, which is /usr/lib, three folders up would be another place.
get_filename_component(_opentim_prefix "${CMAKE_CURRENT_LIST_DIR}" REALPATH)
get_filename_component(_opentim_prefix "${_opentim_prefix}/../../.." ABSOLUTE)

# A target for a library that is installed; a package may come without the static ones, for one. Of a DLL, what a
# program is linked with is a file of its own.
function(_opentim_library target kind name)
  if(kind STREQUAL "STATIC")
    set(file "${_opentim_prefix}/lib/lib${name}.a")
  elseif(WIN32)
    set(file "${_opentim_prefix}/bin/${name}.dll")
  else()
    set(file "${_opentim_prefix}/lib/lib${name}${CMAKE_SHARED_LIBRARY_SUFFIX}")
  endif()
  if(NOT EXISTS "${file}")
    return()
  endif()
  add_library(OpenTIM::${target} ${kind} IMPORTED)
  set_target_properties(OpenTIM::${target} PROPERTIES
    IMPORTED_LOCATION "${file}"
    IMPORTED_IMPLIB "${_opentim_prefix}/lib/lib${name}.dll.a"
    INTERFACE_INCLUDE_DIRECTORIES "${_opentim_prefix}/include/opentim"
    ${ARGN})
  if(MSVC)
    set_target_properties(OpenTIM::${target} PROPERTIES IMPORTED_IMPLIB "${_opentim_prefix}/lib/${name}.lib")
  endif()
endfunction()

_opentim_library(opentim SHARED opentim)
if(NOT MSVC) # which has a C++ of its own, and takes the C library only
  _opentim_library(opentim_static STATIC opentim)
  _opentim_library(opentim-cpp SHARED opentim-cpp
    IMPORTED_LINK_DEPENDENT_LIBRARIES OpenTIM::opentim)
  _opentim_library(opentim-cpp_static STATIC opentim-cpp
    IMPORTED_LINK_INTERFACE_LANGUAGES CXX
    INTERFACE_COMPILE_DEFINITIONS TIM_STATIC)
endif()

if(TARGET OpenTIM::opentim_static AND WIN32)
  target_link_libraries(OpenTIM::opentim_static INTERFACE ws2_32 bcrypt userenv ntdll)
elseif(TARGET OpenTIM::opentim_static)
  include(CMakeFindDependencyMacro)
  find_dependency(Threads)
  target_link_libraries(OpenTIM::opentim_static INTERFACE Threads::Threads ${CMAKE_DL_LIBS} m)
endif()
if(TARGET OpenTIM::opentim-cpp_static)
  target_link_libraries(OpenTIM::opentim-cpp_static INTERFACE OpenTIM::opentim_static)
endif()

if(NOT TARGET OpenTIM::opentim AND NOT TARGET OpenTIM::opentim_static)
  set(OpenTIM_FOUND FALSE)
  set(OpenTIM_NOT_FOUND_MESSAGE "there is no libopentim in ${_opentim_prefix}/lib")
endif()
unset(_opentim_prefix)
