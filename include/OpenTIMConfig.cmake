# What find_package(OpenTIM) reads: the installed libraries as targets. Everything is found from this file's own place,
# so an installation may be moved.
#
#   OpenTIM::opentim       OpenTIM::opentim_static        the C library, opentim.h
#   OpenTIM::opentim-cpp   OpenTIM::opentim-cpp_static    V2TIM's C++ interface, V2TIMManager.h
#
# A target brings its headers and what it is linked with.

cmake_minimum_required(VERSION 3.13)

if(TARGET OpenTIM::opentim)
  return()
endif()

include(CMakeFindDependencyMacro)
find_dependency(Threads)

# Through a link such as /lib, which is /usr/lib, two folders up would be another place.
get_filename_component(_opentim_prefix "${CMAKE_CURRENT_LIST_DIR}" REALPATH)
get_filename_component(_opentim_prefix "${_opentim_prefix}/../../.." ABSOLUTE)

# A target for a library that is installed; a package may come without the static ones, for one.
function(_opentim_library target kind file)
  if(NOT EXISTS "${file}")
    return()
  endif()
  add_library(OpenTIM::${target} ${kind} IMPORTED)
  set_target_properties(OpenTIM::${target} PROPERTIES
    IMPORTED_LOCATION "${file}"
    INTERFACE_INCLUDE_DIRECTORIES "${_opentim_prefix}/include/opentim"
    ${ARGN})
endfunction()

set(_opentim_lib "${_opentim_prefix}/lib/lib")
_opentim_library(opentim SHARED "${_opentim_lib}opentim${CMAKE_SHARED_LIBRARY_SUFFIX}")
_opentim_library(opentim_static STATIC "${_opentim_lib}opentim.a")
_opentim_library(opentim-cpp SHARED "${_opentim_lib}opentim-cpp${CMAKE_SHARED_LIBRARY_SUFFIX}"
  IMPORTED_LINK_DEPENDENT_LIBRARIES OpenTIM::opentim)
_opentim_library(opentim-cpp_static STATIC "${_opentim_lib}opentim-cpp.a"
  IMPORTED_LINK_INTERFACE_LANGUAGES CXX)

if(TARGET OpenTIM::opentim_static)
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
unset(_opentim_lib)
